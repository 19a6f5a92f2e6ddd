using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Runbooks;

namespace Standards.Checks.Tests.Runbooks;

/// <summary>Good runbooks of several styles, and short ways to check one. Today is 2026-11-21.</summary>
internal static class RunbookPages
{
    public const string Place = "docs/runbooks/queue-grows.md";

    public const string Good = """
        ---
        owner: '@payments'
        last_exercised: 2026-10-17
        cadence: quarterly
        ---

        # Queue grows

        ## Symptoms

        `orders_queue_length` is above 1000 for 5 minutes.

        ## Checks

        Is the worker alive?

        ```sh
        kubectl get pods -l app=order-worker
        ```

        ## Resolution

        Restart the worker: `kubectl rollout restart deploy/order-worker`

        ## Rollback

        ```sh
        kubectl rollout undo deploy/order-worker
        kubectl rollout status deploy/order-worker --timeout=5m
        ```

        ## Escalation

        After 15 minutes call @payments-oncall, after 1 hour the engineering manager.

        """;

    public const string Synonyms = """
        # Orders are slow

        Owner: payments. Last exercised: 2026-09-30 (game day).

        **Alert:** `http_server_request_duration_seconds` p95 > 0.8

        **Investigation**

        | Look at | Where |
        |---|---|
        | latency | [dashboard](https://grafana.example.com/d/1) |

        **How to mitigate**

        Scale out.

        **Who to call**

        | Level | Contact | After |
        |---|---|---|
        | 1 | [payments](https://pager.example.com/payments) | immediately |

        """;

    public const string Region = """
        ---
        last_exercised: 2026-11-21
        ---

        # A region fails

        ## Detection
        The probe fails.
        ## Assessment
        One zone or all?
        ## Failover
        Move the traffic.
        ## Validation
        Look at the error rate.
        ## Communication
        Tell the status page.
        ## Recovery
        Move back.
        """;

    public const string Rotation = """
        ---
        last_exercised: 2026-11-01
        ---

        # Rotate the key of the database

        ## 1. Create the new key
        x
        ## 2. Store it in the secret manager
        x
        ## 3. Roll it out
        x
        ## 4. Verify health
        x
        ## 5. Revoke the old key
        x
        ## 6. Record the day
        x
        """;

    public const string Debugging = """
        ---
        last_exercised: 2026-11-01
        ---

        # Debugging

        ## Context
        x
        ## Observability
        x
        ## Reproduction
        x
        ## Hypotheses
        x
        ## Root cause
        x
        """;

    public static IReadOnlyList<Finding> Check(string text, string path = Place, Policy? policy = null)
    {
        using var repository = new TestRepository().With(path, text);
        return repository.Run(new RunbookCheck(), policy ?? Service());
    }

    public static Policy Service(ServiceClass serviceClass = ServiceClass.Service, string name = "") =>
        Policy.Default with { Service = new ServicePolicy { Class = serviceClass, Name = name } };
}
