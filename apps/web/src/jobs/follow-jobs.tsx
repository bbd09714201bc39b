'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** How often an unfinished job is looked at again, in milliseconds. */
const LOOK = 1_500;

/** Keeps the page up to date while something is being done, and is looked at. */
export function FollowJobs() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, LOOK);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
