namespace Standards.Checks.Tests.Corpus;

/// <summary>Of runbooks, postmortems, threat models, design documents and other documents of a service.</summary>
internal static class ServiceDocumentMistakes
{
    private const string Postmortem = "docs/postmortems/2026-08-14-orders-slow.md";

    private const string Workers = "cmd/Orders.Worker/Orders.Worker.csproj";

    // Of the API, once the worker has its own.
    private const string ApiRunbook =
        """
            ---
            owner: '@payments'
            last_validated: 2026-11-01
            next_review: 2026-12-01
            cadence: monthly
            version: 1.0
            audience: engineers
            classification: Internal Use
            approver: '@payments-lead'
            last_exercised: 2026-11-02
            ---
            # Orders.Api

            ## Symptoms

            `orders_placed_total` grows by less than 1 a minute.

            ## Checks

            `kubectl logs deployment/orders`

            ## Resolution

            Restart one replica at a time.

            ## Rollback

            ```sh
            kubectl rollout undo deployment/orders
            ```

            ## Escalation

            After 30 minutes call @payments-lead.

            """;

    private const string Rfc =
        """
            # RFC-0001: Answer errors as problem details

            - Status: Proposed
            - Author: @bob
            - Date: 2026-11-02

            ## Summary

            Errors are RFC 9457.

            ## Motivation

            Clients parse texts.

            ## Proposal

            `application/problem+json`.

            ## Alternatives Considered

            A format of our own.

            ## Impact

            Every client.

            ## Implementation Plan

            One endpoint at a time.

            """;

    private const string NewPostmortem =
        """
            # Payments were down

            - Date: 2026-10-03
            - Duration: 20 min
            - Severity: SEV-3
            - Status: Completed

            ## Summary

            Orders could not be paid.

            ## Impact

            - Users affected: 80
            - Duration: 20 min
            - Services affected: orders
            - Revenue impact: none

            ## Timeline

            | Time | Event |
            |---|---|
            | 09:10 | Alert |
            | 09:30 | Restart |

            ## Root Cause

            A certificate had ended.

            ## Contributing Factors

            Nobody looked at its last day.

            ## Resolution

            A new certificate.

            ## What Went Well

            The fallback.

            ## What Went Wrong

            The restart took long.

            ## Action Items

            | Action | Owner | Due | Status |
            |---|---|---|---|
            | Alert on its last day (#140) | @bob | 2026-10-20 | Done |

            ## Lessons Learned

            Certificates end.

            ## References

            - [Runbook](../runbooks/orders.md)

            """;

    // Everything that has documents but the glossary.
    private static readonly string[] Registered =
    [
        "adr/", "api/", "architecture/", "design/", "oncall/", "postmortems/", "rfc/", "runbooks/", "security/", "incident-response.md", "oncall.md",
    ];

    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("src/Orders.Domain/README.md", "## Usage\n\nCreate an `Order` and add lines to it.\n", ""),
        new("src/Orders.Domain/Orders.Domain.csproj", "    <Description>Orders and their rules.</Description>\n", ""),
        new("docs/runbooks/database-slow.md", "## Escalation\n\nAfter 30 minutes call @acme/data.\n", ""),
        new("docs/runbooks/rotate-database-password.md", "## Retire\n\nDrop the first user after 7 days.\n\n", ""),
        new("docs/runbooks/database-slow.md", "Cancel the longest query.\n", ""),
        new("docs/runbooks/database-slow.md", "`http_server_request_duration_seconds` is above 0.2 s at p95 for 10 minutes.", "Orders are slow."),
        new(
            "docs/runbooks/high-error-rate.md",
            "`kubectl logs deployment/orders --since=10m` shows which endpoint fails and which dependency is slow.",
            "Look into the logs."),
        new("docs/runbooks/orders.md", """
            ```sh
            kubectl rollout undo deployment/orders
            kubectl rollout status deployment/orders --timeout=5m
            ```

            """, "Undo the last deployment."),
        new("docs/runbooks/debugging.md", "last_exercised: 2026-11-02", "last_exercised: last spring"),
        new("docs/runbooks/rotate-database-password.md", "last_exercised: 2026-11-02", "last_exercised: 2026-12-02"),
        new("docs/runbooks/high-error-rate.md", "last_exercised: 2026-11-02", "last_exercised: 2026-09-02"),
        new("docs/runbooks/rotate-database-password.md", "last_exercised: 2026-11-02\n", ""),
        new("docs/runbooks/orders-api.md", "", ApiRunbook)
        {
            Also = new(Workers, "", "<Project Sdk=\"Standards.Sdk\" />\n")
            {
                Also = new("Orders.slnx", "  <Folder Name=\"/cmd/\">\n", $"  <Folder Name=\"/cmd/\">\n    <Project Path=\"{Workers}\" />\n"),
            },
        },
        new("docs/runbooks/orders.md", """
            ## Rollback

            ```sh
            kubectl rollout undo deployment/orders
            kubectl rollout status deployment/orders --timeout=5m
            ```

            Verify `/healthz`, then record the reason in the incident.


            """, ""),
        new("ops/service.yml", "criticality: standard", "criticality: critical"),
        new("docs/runbooks/debugging.md", "dotnet-gcdump collect -p 1\n", ""),
        new("docs/postmortems/2026-10-03_Payments Down.md", "", NewPostmortem)
        {
            Also = new("docs/postmortems/README.md", "- [2026", "- [2026-10-03: payments were down](2026-10-03_Payments%20Down.md)\n- [2026"),
        },
        new(Postmortem, "- Duration: 10:02 - 10:47\n", ""),
        new(Postmortem, "- Date: 2026-08-14", "- Date: 2026-08-15"),
        new(Postmortem, "- Date: 2026-08-14", "- Date: 14 August 2026"),
        new(Postmortem, "## Contributing Factors\n\nThe load test had too few rows.\n\n", ""),
        new(Postmortem, "The alert came within two minutes.\n\n", ""),
        new(Postmortem, """
            | Time | Event |
            |---|---|
            | 10:02 | Alert for p95 |
            | 10:20 | Missing index found |
            | 10:47 | Index built, p95 normal |

            """, "The alert came at 10:02, and the index was there at 10:47.\n"),
        new(Postmortem, "| 10:47 | Index", "| 10.47 am | Index"),
        new(Postmortem, "| 10:47 | Index", "| 10:07 | Index"),
        new(Postmortem, "- Status: Completed\n", """
            - Status: Completed
            - Resolved: 2026-08-14 10:47
            - Created: 2026-08-18
            - Reviewed: 2026-08-28

            """),
        new(Postmortem, "- Status: Completed\n", "- Status: Completed\n- Resolved: 2026-08-14 10:47\n"),
        new("docs/postmortems/2026-10-03-payments-down.md", "", NewPostmortem),
        new(Postmortem, "Add rows to the load test (#118)", "Add rows to the load test"),
        new(Postmortem, "| Revenue Impact | none, orders were retried |\n", ""),
        new("docs/incident-response.md", "", null),
        new("docs/incident-response.md", "| SEV-3 | degraded | next business day |\n", ""),
        new("docs/incident-response.md", "| SEV-3 | degraded | next business day |", "| SEV-3 | degraded | |"),
        new("docs/incident-response.md", "after 30 minutes is escalated", "in time is escalated"),
        new("docs/oncall.md", "", null),
        new("docs/oncall.md", "## Handoff\n\nMonday 09:00, with open incidents written down.\n\n", ""),
        new("docs/oncall.md", "Monday 09:00, with open incidents written down.\n\n", ""),
        new("docs/oncall.md", "- [ ] Retrospective held\n", ""),
        new("docs/oncall/onboarding.md", "- [ ] Takes part", "- Takes part"),
        new("docs/oncall/onboarding.md", "", null) { IsAlone = true },
        new("docs/security/threat-model.md", """
            ## Entry Points

            | Entry point | Who |
            |---|---|
            | `POST /api/v1/orders` | the shop |


            """, ""),
        new("docs/security/threat-model.md", "Internet to gateway; gateway to API; API to database.\n\n", ""),
        new("docs/security/threat-model.md", "| Floods of requests | rate limit |", "| Floods of requests | TBD |"),
        new("docs/security/threat-model.md", """
            | Risk | Likelihood | Impact | Mitigation | Owner | Status |
            |---|---|---|---|---|---|
            | Stolen token | Low |
            """, """
            | Risk | Impact | Mitigation | Owner | Status |
            |---|---|---|---|---|
            | Stolen token |
            """),
        new("docs/security/threat-model.md", "| Stolen token | Low |", "| Stolen token | now and then |"),
        new("docs/security/threat-model.md", "", null),
        new("docs/rfc/0001-adopt-cursor-paging.md", "# RFC-0001:", "# RFC-0002:"),
        new("docs/rfc/0001-problem-details.md", "", Rfc),
        new("docs/rfc/0001-adopt-cursor-paging.md", "- Author: @alice\n", ""),
        new("docs/rfc/0001-adopt-cursor-paging.md", "# RFC-0001: Adopt", "# Adopt"),
        new("docs/rfc/0001-adopt-cursor-paging.md", "## Impact\n\nEvery list endpoint.\n\n", ""),
        new("docs/rfc/0001-adopt-cursor-paging.md", "Offsets with a stable sort.\n\n", ""),
        new("docs/design/0001-cancel-orders.md", "## Performance\n\nOne more write in one of a hundred orders.\n\n", ""),
        new("docs/design/0001-cancel-orders.md", "Only the customer of the order may cancel it.\n\n", ""),
        new("docs/design/0001-cancel-orders.md", "status: Accepted", "status: agreed"),
        new("docs/design/TEMPLATE.md", "## Rollout\n", ""),
        new("docs/design/TEMPLATE.md", "", null),
        new("docs/standards/logging.md", "", """
            # Logging

            Status: Active
            Priority: P1
            Last Updated: 2026-11-02

            Logs are structured.

            """),
        new("docs/standards/naming.md", "", """
            # Naming

            Status: Active
            Priority: high
            Last Updated: 31.10.2026
            Owned By: @acme/architecture

            Names are the field's.

            """),
        new("docs/glossary.md", "### Order line\n", """
            ### order

            - Definition: What the shop sends.
            - Context: `POST /api/v1/orders`
            - Synonyms: none
            - Related: Order line

            ### Order line

            """),
        new("docs/glossary.md", "- Synonyms: purchase", "- Synonyms: purchase, order line"),
        new("docs/glossary.md", "", null),
        new(".github/pull_request_template.md", "- [ ] Security: input is validated, no secrets, permissions checked\n", ""),
        new(".github/pull_request_template.md", "", null) { IsAlone = true },
        new(".github/pull_request_template.md", "- [ ] Concurrency: shared state is guarded\n", ""),
        new("docs/review-guide.md", "", """
            # Review guide

            ## Functionality

            Errors are handled.

            ## Code quality

            Readable.

            ## Testing

            Every branch.

            ## Security

            Input is validated.

            """),
        new("ops/docs.yml", "review_cadence: monthly", "review_cadence: often"),
        new("ops/docs.yml", "    owner: '@acme/payments'\n", "    team: payments\n"),
        new("ops/docs.yml", "  docs/:", "  doc/: { owner: '@acme/payments', review_cadence: monthly, last_validated: 2026-11-02 }\n  docs/:"),
        new("ops/docs.yml", "  docs/:", "  docs/runbooks/: { owner: '@acme/payments', review_cadence: quarterly, last_validated: 2026-11-02 }\n  docs/:"),
        new("ops/docs.yml", "last_validated: 2026-11-02", "last_validated: 2026-09-02"),
        new("ops/docs.yml", """
              docs/:
                owner: '@acme/payments'
                review_cadence: monthly
                last_validated: 2026-11-02

            """, string.Concat(Registered.Select(path => $"  docs/{path}: {{ owner: '@acme/payments', review_cadence: monthly, last_validated: 2026-11-02 }}\n"))),
        new("ops/docs.yml", "", null),
        new("docs/runbooks/database-slow.md", "audience: engineers\n", ""),
        new("docs/runbooks/disk-full.md", "", """
            # Disk full

            ## Symptoms

            `node_filesystem_avail_bytes` is below 10 %.

            ## Checks

            `df -h`

            ## Resolution

            Remove old logs.

            ## Escalation

            After 30 minutes call @payments-lead.

            """),
        new("docs/runbooks/debugging.md", "classification: Internal Use", "classification: secret"),
        new("src/Orders.Domain/README.md", "", null),
        new("docs/architecture/data-flow.md", "", null),
        new("docs/architecture/data-flow.md", "\nOrders hold a customer id and no name.\n", ""),
        new(".config/dotnet-tools.json", "\"5.1.0\"", "\"5.*\""),
        new(".config/dotnet-tools.json", "\"version\": \"5.1.0\", \"commands\"", "\"commands\""),
        new(".config/dotnet-tools.json", "", null),
        new("AGENTS.md", "", null),
        new("AGENTS.md", "Build with `dotnet build`, test with `dotnet test`.", "Build with `dotnet build`. Ask before you push."),
        new("docs/api/README.md", "", null),
        new("CHANGELOG.md", "1.1.0", "2.0.0"),
        new("CHANGELOG.md", "### Added\n\n- Paging of orders by cursor.", "### Removed\n\n- Paging of orders by offset."),
        new("CHANGELOG.md", "### Added\n\n- Orders can be cancelled until they are paid.", "### Deprecated\n\n- Paging of orders by offset."),
    ];
}
