using Standards.Checks.Findings;
using Standards.Checks.Rules.Postmortems;

namespace Standards.Checks.Tests.Postmortems;

/// <summary>Good postmortems of several styles, and short ways to check one. Today is 2026-11-21.</summary>
internal static class PostmortemPages
{
    public const string Place = "docs/postmortems/2026-01-31-orders-outage.md";

    public const string Good = """
        ---
        incident_end: 2026-01-31T14:50Z
        created: 2026-02-01T09:00Z
        reviewed: 2026-02-05
        ---

        # Orders were not accepted

        - Date: 2026-01-31
        - Duration: 48 min (14:02 - 14:50 UTC)
        - Severity: SEV-2
        - Status: Action items open

        ## Summary

        A migration locked the table of orders.

        ## Impact

        - Users affected: 1,200
        - Duration: 48 min
        - Services affected: order-api
        - Revenue impact: 3,100 EUR

        ## Timeline

        | Time | Event |
        |---|---|
        | 14:02 | Release 1.8.0 is rolled out |
        | 14:22 | The alert fires |
        | 14:50 | The rollback is ready |

        ## Root Cause

        The migration was not tried with the amount of data in production.

        ## Contributing Factors

        The alert waited for 20 minutes.

        ## Resolution

        We rolled back to 1.7.4.

        ## What Went Well

        The rollback took 3 minutes.

        ## What Went Wrong

        The alert came late.

        ## Action Items

        | Action | Owner | Due | Status |
        |---|---|---|---|
        | Alert on the length of the queue, #123 | @anna | 2026-02-14 | Done |
        | Try migrations on a copy ([#124](https://example.com/124)) | @boris | 2026-12-31 | Open |

        ## Lessons Learned

        Locks show under load only.

        ## References

        [Release 1.8.0](https://example.com/1.8.0)

        """;

    public const string Synonyms = """
        # Login failed for an hour

        | Date | 2026-03-04 23:30 UTC |
        |---|---|
        | Duration | 1 h |
        | Severity | P2 (login) |
        | Status | Complete |

        ## TL;DR
        A certificate ended.

        ## Customer impact
        No customer could log in for 60 minutes; the identity API answered 500. No revenue was lost.

        ## Chronology
        | UTC | What happened |
        |:--|:--|
        | ~23:30 | first error |
        | 23:58:10 | page |
        | 00:20 | new certificate |
        | 2026-03-05 00:31 | closed |

        ## 5 whys: the causes
        Nobody owned the date.

        ## Contributing
        None.

        ## Mitigation
        A new certificate.

        ## What went right
        The page came.

        ## What could be improved
        It came late.

        ## Follow-ups
        | What | Assignee | Deadline | State |
        |---|---|---|---|
        | OPS-12: alert on ends | [@carla](https://example.com/carla) | 2026-03-20 | [x] |
        | OPS-13: automate | @dan | - | Cancelled: moved to the platform |

        ## Takeaways
        Dates need owners.

        ## See also
        The certificate's runbook.

        """;

    public static IReadOnlyList<Finding> Check(string text, string path = Place)
    {
        using var repository = new TestRepository().With(path, text);
        return repository.Run(new PostmortemCheck());
    }
}
