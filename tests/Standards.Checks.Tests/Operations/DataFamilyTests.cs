using Standards.Checks.Policies;
using Standards.Checks.Rules.Operations;

namespace Standards.Checks.Tests.Operations;

public class DataFamilyTests
{
    public const string Good = """
        data_domains:
          users:
            owner: '@identity'
            schema: users
            retention: 2_years
            pii: true
            gdpr_applies: true
            stores: [orders-db]
            erasure: { handler: PersonalDataEraser, tested_by: tests/Users/PersonalDataEraserTests.cs }
            export: { handler: Users.PersonalDataExporter, tested_by: PersonalDataExporterTests }
          orders:
            owner: '@payments'
            schema: orders
            retention: indefinite
            pii: false
        retention_policies:
          users: { table: users, retention: 24_months, archive_after: 1_year, delete_after: 2_years }
          orders: { table: orders.items, retention: indefinite }
          audit: { table: audit_logs, retention: 7_years, archive_after: 90_days, delete_after: 7_years }
        audit_log_retention:
          financial_transactions: 7_years
          access_logs: 3_years
          security_events: 84_months
          general_audit: 1_year
          archival: { after: 90_days, storage: cold, format: json.gz }

        """;

    [Fact]
    public void Good_file_is_silent() => Assert.Equal("", OperationsExample.Check("data", Good));

    [Theory]
    [InlineData(
        "owner: '@identity'",
        "owner: identity",
        """STD9740 ops/data.yml(3,12): 'data_domains.users.owner' is 'identity' and must be a handle that begins with '@', such as '@payments'. """
            + """Write 'owner: "@payments"'.""")]
    [InlineData(
        "retention: 2_years\n    pii",
        "retention: two years\n    pii",
        "STD9740 ops/data.yml(5,16): 'data_domains.users.retention' is 'two years' and must be a period such as '90_days', '2_years' or 'indefinite'. "
            + "Write 'retention: 2_years'.")]
    [InlineData(
        "    pii: true\n",
        "    pii: maybe\n",
        "STD9740 ops/data.yml(6,10): 'data_domains.users.pii' is the text 'maybe', not true or false. Write 'pii: true'.")]
    [InlineData("    schema: orders\n", "", "STD9740 ops/data.yml(12,5): 'data_domains.orders' has no 'schema'. Add 'schema: orders'.")]
    [InlineData("  access_logs: 3_years\n", "", "STD9740 ops/data.yml(21,3): 'audit_log_retention' has no 'access_logs'. Add 'access_logs: 3_years'.")]
    [InlineData(
        "format: json.gz",
        "format: json",
        "STD9740 ops/data.yml(25,54): 'audit_log_retention.archival.format' is 'json' and must name a compressed format, such as 'json.gz'. "
            + "Write 'format: json.gz'.")]
    [InlineData(
        "gdpr_applies: true",
        "gdpr_apply: true",
        "STD9742 ops/data.yml(6,10): the data domain 'users' holds personal data and does not say whether privacy law applies. Add 'gdpr_applies: true' or "
            + "'gdpr_applies: false'.|STD9740 ops/data.yml(7,5): 'data_domains.users.gdpr_apply' is not a key of this file. Write 'gdpr_applies'.")]
    [InlineData(
        "handler: PersonalDataEraser, ", "", "STD9740 ops/data.yml(9,14): 'data_domains.users.erasure' has no 'handler'. Add 'handler: PersonalDataEraser'.")]
    public void Mistake_of_form_fires(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("data", Good, good, bad));

    [Theory]
    [InlineData(
        "    gdpr_applies: true\n",
        "",
        "STD9742 ops/data.yml(6,10): the data domain 'users' holds personal data and does not say whether privacy law applies. Add 'gdpr_applies: true' "
            + "or 'gdpr_applies: false'.")]
    [InlineData(
        "    pii: false\n",
        "    pii: false\n    gdpr_applies: true\n    erasure: { handler: PersonalDataEraser, tested_by: PersonalDataEraserTests }\n"
            + "    export: { handler: PersonalDataExporter, tested_by: PersonalDataExporterTests }\n",
        "STD9742 ops/data.yml(16,19): the data domain 'orders' says that privacy law applies, and that it holds no personal data. Write 'pii: true' "
            + "or 'gdpr_applies: false'.")]
    public void Privacy_flag_is_said_and_fits_PII(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("data", Good, good, bad));

    [Theory]
    [InlineData(
        "    export: { handler: Users.PersonalDataExporter, tested_by: PersonalDataExporterTests }\n",
        "",
        "STD9743 ops/data.yml(7,19): privacy law applies to the data domain 'users', and it has no 'export'. Add 'export: { handler: PersonalDataExporter, "
            + "tested_by: PersonalDataExporterTests }' with the names of your types or paths.")]
    [InlineData(
        "handler: PersonalDataEraser,",
        "handler: PersonalDataEraserr,",
        "STD9743 ops/data.yml(9,25): 'data_domains.users.erasure.handler' is 'PersonalDataEraserr', and there is no such file and no type in a file of that "
            + "name. Write a path from the root of the repository, or the name of a type whose file is called like it.")]
    [InlineData(
        "tested_by: tests/Users/PersonalDataEraserTests.cs",
        "tested_by: tests/Users/Nothing.cs",
        "STD9743 ops/data.yml(9,56): 'data_domains.users.erasure.tested_by' is 'tests/Users/Nothing.cs', and there is no such file and no type in a file of "
            + "that name. Write a path from the root of the repository, or the name of a type whose file is called like it.")]
    public void Personal_data_can_be_erased_and_exported(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("data", Good, good, bad));

    [Theory]
    [InlineData(
        "  orders: { table: orders.items, retention: indefinite }\n",
        "",
        "STD9744 ops/data.yml(11,3): the data domain 'orders' has no retention policy for its schema 'orders'. Add an entry with 'table: orders' and "
            + "'retention: indefinite' below 'retention_policies'.")]
    [InlineData(
        "retention: 24_months",
        "retention: 2_months",
        "STD9744 ops/data.yml(17,37): the retention policy 'users' has the retention 2_months, and its domain 'users' has 2_years. Write 'retention: 2_years' "
            + "and 'delete_after: 2_years', or correct the domain.|STD9746 ops/data.yml(17,62): the retention policy 'users' archives after 1_year, "
            + "when its retention of 2_months has "
            + "ended. Write a period shorter than 2_months.|STD9746 ops/data.yml(17,84): the retention policy 'users' deletes after 2_years, and its retention "
            + "is 2_months. Write 'delete_after: 2_months'.")]
    [InlineData(
        "table: orders.items",
        "table: order.items",
        "STD9745 ops/data.yml(18,20): the retention policy 'orders' is for 'order.items', which is the schema of no data domain. Write 'table: orders.items'.")]
    [InlineData(
        "table: orders.items",
        "table: invoices",
        "STD9744 ops/data.yml(11,3): the data domain 'orders' has no retention policy for its schema 'orders'. Add an entry with 'table: orders' and "
            + "'retention: indefinite' below 'retention_policies'.|STD9745 ops/data.yml(18,20): the retention policy 'orders' is for 'invoices', which is the "
            + "schema of no data domain. Register the domain below 'data_domains', or remove the policy.")]
    public void Retention_covers_every_domain_with_the_same_period(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("data", Good, good, bad));

    [Theory]
    [InlineData(
        ", archive_after: 1_year, delete_after: 2_years",
        "",
        "STD9746 ops/data.yml(17,3): the retention policy 'users' has no 'archive_after'. Add 'archive_after' with a period shorter than 24_months.|STD9746 "
            + "ops/data.yml(17,3): the retention policy 'users' has no 'delete_after'. Add 'delete_after: 24_months'.")]
    [InlineData(
        "delete_after: 2_years",
        "delete_after: 3_years",
        "STD9746 ops/data.yml(17,85): the retention policy 'users' deletes after 3_years, and its retention is 24_months. Write 'delete_after: 24_months'.")]
    [InlineData(
        "archive_after: 1_year",
        "archive_after: 24_months",
        "STD9746 ops/data.yml(17,63): the retention policy 'users' archives after 24_months, when its retention of 24_months has ended. Write a "
            + "period shorter than 24_months.")]
    [InlineData(
        "retention: indefinite }",
        "retention: indefinite, delete_after: 1_year }",
        "STD9746 ops/data.yml(18,57): the retention policy 'orders' keeps data for ever and says when to delete it. Remove 'delete_after', or write "
            + "a period as 'retention'.")]
    public void Policy_archives_then_deletes_when_the_retention_ends(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("data", Good, good, bad));

    [Theory]
    [InlineData("financial_transactions: 7_years", "financial_transactions: 2555_days", "")]
    [InlineData(
        "financial_transactions: 7_years",
        "financial_transactions: 1_year",
        "STD9747 ops/data.yml(21,27): audit logs of 'financial_transactions' are kept for 1_year, and must be kept for at least 7 years. Write "
            + "'financial_transactions: 7_years'.")]
    [InlineData(
        "access_logs: 3_years",
        "access_logs: 35_months",
        "STD9747 ops/data.yml(22,16): audit logs of 'access_logs' are kept for 35_months, and must be kept for at least 3 years. "
            + "Write 'access_logs: 3_years'.")]
    [InlineData(
        "general_audit: 1_year",
        "general_audit: 90_days",
        "STD9747 ops/data.yml(24,18): audit logs of 'general_audit' are kept for 90_days, and must be kept for at least 1 year. Write 'general_audit: "
            + "1_year'.|STD9747 ops/data.yml(25,22): audit logs are archived after 90_days, and 'general_audit' is kept for 90_days only. Write 'after' with a "
            + "period shorter than 90_days.")]
    [InlineData(
        "table: audit_logs, retention: 7_years, archive_after: 90_days, delete_after: 7_years",
        "table: audit_logs, retention: 5_years, archive_after: 90_days, delete_after: 5_years",
        "STD9747 ops/data.yml(19,42): the audit log of the retention policy 'audit' is kept for 5_years, and must be kept for at least 7 years. "
            + "Write 'retention: 7_years'.")]
    public void Audit_logs_are_kept_as_long_as_the_law_asks(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("data", Good, good, bad));

    [Theory]
    [InlineData(
        "    retention: 2_years\n    pii",
        "    retention: indefinite\n    pii",
        "STD9748 ops/data.yml(5,16): the data domain 'users' keeps personal data for ever and does not say why. Add 'reason' with the purpose that has no end, "
            + "such as 'Kept until the account is closed'.|STD9744 ops/data.yml(17,37): the retention policy 'users' has the retention 24_months, and its "
            + "domain 'users' has indefinite. Write 'retention: indefinite', or correct the domain.")]
    public void Endless_personal_data_has_a_reason(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("data", Good, good, bad));

    [Theory]
    [InlineData(
        "stores: [orders-db]",
        "stores: [orders-db, order-db]",
        "STD9749 ops/data.yml(8,25): the data domain 'users' is stored in 'order-db', which is no dependency in ops/service.yml. Write 'orders-db', or add it "
            + "to 'dependencies' in ops/service.yml.")]
    [InlineData(
        "stores: [orders-db]",
        "stores: [ledger]",
        "STD9749 ops/data.yml(8,14): the data domain 'users' is stored in 'ledger', which is no dependency in ops/service.yml. Add it to 'dependencies' of the "
            + "service in ops/service.yml.")]
    public void Stores_are_dependencies(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("data", Good, good, bad));

    [Fact]
    public void Without_services_stores_are_their_own() =>
        Assert.DoesNotContain(OperationsFixture.Check("data", Good), f => f.StartsWith("STD9749", StringComparison.Ordinal));

    [Fact]
    public void Endless_retention_with_a_reason_is_silent() => Assert.DoesNotContain(
        "STD9748",
        OperationsExample.Check("data", Good, "    retention: 2_years\n    pii", """
                retention: indefinite
                reason: Kept until the account is closed
                pii
            """),
        StringComparison.Ordinal);

    [Fact]
    public void Floors_are_those_of_the_policy()
    {
        var policy = new Policy().With(new OperationsPolicy { Limits = new Dictionary<string, decimal> { ["auditGeneralYears"] = 2 } });
        Assert.Equal(
            "STD9747 ops/data.yml(24,18): audit logs of 'general_audit' are kept for 1_year, and must be kept for at least 2 years. Write "
                + "'general_audit: 2_years'.",
            OperationsExample.Check("data", Good, policy: policy));
    }
}
