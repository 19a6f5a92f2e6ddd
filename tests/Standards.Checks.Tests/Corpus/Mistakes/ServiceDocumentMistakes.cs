namespace Standards.Checks.Tests.Corpus;

/// <summary>Of runbooks, postmortems, threat models, design documents and other documents of a service.</summary>
internal static class ServiceDocumentMistakes
{
    private const string Postmortem = "docs/postmortems/2026-08-14-orders-slow.md";

    private const string Workers = "cmd/Orders.Worker/Orders.Worker.csproj";

    // Of the API, once the worker has its own.
    private const string ApiRunbook =
        "---\nowner: '@payments'\nlast_validated: 2026-11-01\nnext_review: 2026-12-01\ncadence: monthly\nversion: 1.0\naudience: engineers\nclassification: Internal Use\napprover: '@payments-lead'\nlast_exercised: 2026-11-02\n---\n# Orders.Api\n\n"
        + "## Symptoms\n\n`orders_placed_total` grows by less than 1 a minute.\n\n## Checks\n\n`kubectl logs deployment/orders`\n\n## Resolution\n\nRestart one replica at a time.\n\n## Rollback\n\n```sh\nkubectl rollout undo deployment/orders\n```\n\n## Escalation\n\nAfter 30 minutes call @payments-lead.\n";

    private const string Rfc =
        "# RFC-0001: Answer errors as problem details\n\n- Status: Proposed\n- Author: @bob\n- Date: 2026-11-02\n\n## Summary\n\nErrors are RFC 9457.\n\n## Motivation\n\nClients parse texts.\n\n## Proposal\n\n`application/problem+json`.\n\n"
        + "## Alternatives Considered\n\nA format of our own.\n\n## Impact\n\nEvery client.\n\n## Implementation Plan\n\nOne endpoint at a time.\n";

    private const string NewPostmortem =
        "# Payments were down\n\n- Date: 2026-10-03\n- Duration: 20 min\n- Severity: SEV-3\n- Status: Completed\n\n## Summary\n\nOrders could not be paid.\n\n## Impact\n\n- Users affected: 80\n- Duration: 20 min\n- Services affected: orders\n- Revenue impact: none\n\n"
        + "## Timeline\n\n| Time | Event |\n|---|---|\n| 09:10 | Alert |\n| 09:30 | Restart |\n\n## Root Cause\n\nA certificate had ended.\n\n## Contributing Factors\n\nNobody looked at its last day.\n\n## Resolution\n\nA new certificate.\n\n## What Went Well\n\nThe fallback.\n\n"
        + "## What Went Wrong\n\nThe restart took long.\n\n## Action Items\n\n| Action | Owner | Due | Status |\n|---|---|---|---|\n| Alert on its last day (#140) | @bob | 2026-10-20 | Done |\n\n## Lessons Learned\n\nCertificates end.\n\n## References\n\n- [Runbook](../runbooks/orders.md)\n";

    // Everything that has documents but the glossary.
    private static readonly string[] Registered = ["adr/", "api/", "architecture/", "design/", "oncall/", "postmortems/", "rfc/", "runbooks/", "security/", "incident-response.md", "oncall.md"];

    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("src/Orders.Domain/README.md", "## Usage\n\nCreate an `Order` and add lines to it.\n", ""),
        new("src/Orders.Domain/Orders.Domain.csproj", "    <Description>Orders and their rules.</Description>\n", ""),
        new("docs/runbooks/database-slow.md", "## Escalation\n\nAfter 30 minutes call @acme/data.\n", ""),
        new("docs/runbooks/rotate-database-password.md", "## Retire\n\nDrop the first user after 7 days.\n\n", ""),
        new("docs/runbooks/database-slow.md", "Cancel the longest query.\n", ""),
        new("docs/runbooks/database-slow.md", "`http_server_request_duration_seconds` is above 0.2 s at p95 for 10 minutes.", "Orders are slow."),
        new("docs/runbooks/high-error-rate.md", "`kubectl logs deployment/orders --since=10m` shows which endpoint fails and which dependency is slow.", "Look into the logs."),
        new("docs/runbooks/orders.md", "```sh\nkubectl rollout undo deployment/orders\nkubectl rollout status deployment/orders --timeout=5m\n```\n", "Undo the last deployment."),
        new("docs/runbooks/debugging.md", "last_exercised: 2026-11-02", "last_exercised: last spring"),
        new("docs/runbooks/rotate-database-password.md", "last_exercised: 2026-11-02", "last_exercised: 2026-12-02"),
        new("docs/runbooks/high-error-rate.md", "last_exercised: 2026-11-02", "last_exercised: 2026-09-02"),
        new("docs/runbooks/rotate-database-password.md", "last_exercised: 2026-11-02\n", ""),
        new("docs/runbooks/orders-api.md", "", ApiRunbook) { Also = new(Workers, "", "<Project Sdk=\"Standards.Sdk\" />\n") { Also = new("Orders.slnx", "  <Folder Name=\"/cmd/\">\n", $"  <Folder Name=\"/cmd/\">\n    <Project Path=\"{Workers}\" />\n") } },
        new("docs/runbooks/orders.md", "## Rollback\n\n```sh\nkubectl rollout undo deployment/orders\nkubectl rollout status deployment/orders --timeout=5m\n```\n\nVerify `/healthz`, then record the reason in the incident.\n\n", ""),
        new("ops/service.yml", "criticality: standard", "criticality: critical"),
        new("docs/runbooks/debugging.md", "dotnet-gcdump collect -p 1\n", ""),
        new("docs/postmortems/2026-10-03_Payments Down.md", "", NewPostmortem) { Also = new("docs/postmortems/README.md", "- [2026", "- [2026-10-03: payments were down](2026-10-03_Payments%20Down.md)\n- [2026") },
        new(Postmortem, "- Duration: 10:02 - 10:47\n", ""),
        new(Postmortem, "- Date: 2026-08-14", "- Date: 2026-08-15"),
        new(Postmortem, "- Date: 2026-08-14", "- Date: 14 August 2026"),
        new(Postmortem, "## Contributing Factors\n\nThe load test had too few rows.\n\n", ""),
        new(Postmortem, "The alert came within two minutes.\n\n", ""),
        new(Postmortem, "| Time | Event |\n|---|---|\n| 10:02 | Alert for p95 |\n| 10:20 | Missing index found |\n| 10:47 | Index built, p95 normal |\n", "The alert came at 10:02, and the index was there at 10:47.\n"),
        new(Postmortem, "| 10:47 | Index", "| 10.47 am | Index"),
        new(Postmortem, "| 10:47 | Index", "| 10:07 | Index"),
        new(Postmortem, "- Status: Completed\n", "- Status: Completed\n- Resolved: 2026-08-14 10:47\n- Created: 2026-08-18\n- Reviewed: 2026-08-28\n"),
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
        new("docs/security/threat-model.md", "## Entry Points\n\n| Entry point | Who |\n|---|---|\n| `POST /api/v1/orders` | the shop |\n\n", ""),
        new("docs/security/threat-model.md", "Internet to gateway; gateway to API; API to database.\n\n", ""),
        new("docs/security/threat-model.md", "| Floods of requests | rate limit |", "| Floods of requests | TBD |"),
        new("docs/security/threat-model.md", "| Risk | Likelihood | Impact | Mitigation | Owner | Status |\n|---|---|---|---|---|---|\n| Stolen token | Low |", "| Risk | Impact | Mitigation | Owner | Status |\n|---|---|---|---|---|\n| Stolen token |"),
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
        new("docs/standards/logging.md", "", "# Logging\n\nStatus: Active\nPriority: P1\nLast Updated: 2026-11-02\n\nLogs are structured.\n"),
        new("docs/standards/naming.md", "", "# Naming\n\nStatus: Active\nPriority: high\nLast Updated: 31.10.2026\nOwned By: @acme/architecture\n\nNames are the field's.\n"),
        new("docs/glossary.md", "### Order line\n", "### order\n\n- Definition: What the shop sends.\n- Context: `POST /api/v1/orders`\n- Synonyms: none\n- Related: Order line\n\n### Order line\n"),
        new("docs/glossary.md", "- Synonyms: purchase", "- Synonyms: purchase, order line"),
        new("docs/glossary.md", "", null),
        new(".github/pull_request_template.md", "- [ ] Security: input is validated, no secrets, permissions checked\n", ""),
        new(".github/pull_request_template.md", "", null) { IsAlone = true },
        new(".github/pull_request_template.md", "- [ ] Concurrency: shared state is guarded\n", ""),
        new("docs/review-guide.md", "", "# Review guide\n\n## Functionality\n\nErrors are handled.\n\n## Code quality\n\nReadable.\n\n## Testing\n\nEvery branch.\n\n## Security\n\nInput is validated.\n"),
        new("ops/docs.yml", "review_cadence: monthly", "review_cadence: often"),
        new("ops/docs.yml", "    owner: '@acme/payments'\n", "    team: payments\n"),
        new("ops/docs.yml", "  docs/:", "  doc/: { owner: '@acme/payments', review_cadence: monthly, last_validated: 2026-11-02 }\n  docs/:"),
        new("ops/docs.yml", "  docs/:", "  docs/runbooks/: { owner: '@acme/payments', review_cadence: quarterly, last_validated: 2026-11-02 }\n  docs/:"),
        new("ops/docs.yml", "last_validated: 2026-11-02", "last_validated: 2026-09-02"),
        new("ops/docs.yml", "  docs/:\n    owner: '@acme/payments'\n    review_cadence: monthly\n    last_validated: 2026-11-02\n", string.Concat(Registered.Select(path => $"  docs/{path}: {{ owner: '@acme/payments', review_cadence: monthly, last_validated: 2026-11-02 }}\n"))),
        new("ops/docs.yml", "", null),
        new("docs/runbooks/database-slow.md", "audience: engineers\n", ""),
        new("docs/runbooks/disk-full.md", "", "# Disk full\n\n## Symptoms\n\n`node_filesystem_avail_bytes` is below 10 %.\n\n## Checks\n\n`df -h`\n\n## Resolution\n\nRemove old logs.\n\n## Escalation\n\nAfter 30 minutes call @payments-lead.\n"),
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
