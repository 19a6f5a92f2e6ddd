using Standards.Checks.Policies;
using Standards.Checks.Rules.Operations;

namespace Standards.Checks.Tests.Operations;

public class SecretsFamilyTests
{
    public const string Good = """
        secrets:
          orders-db:
            kind: database
            owner: '@payments'
            store: vault:kv/orders/db
            frequency: 90 days
            overlap: 7 days
            last_rotated: 2026-10-01
            runbook: docs/runbooks/rotate-orders-db.md
          mail:
            kind: api_key
            owner: '@payments'
            store: arn:aws:secretsmanager:eu-west-1:123456789012:secret:OrdersPostgres15ProductionDb-AbC123
            frequency: 180 days
            overlap: 30 days
            last_rotated: 2026-05-25
            runbook: docs/runbooks/rotate-orders-db.md

        """;

    [Fact]
    public void Good_file_is_silent() => Assert.Equal("", OperationsExample.Check("secrets-rotation", Good));

    [Theory]
    [InlineData(
        "kind: database",
        "kind: db",
        "STD9770 ops/secrets-rotation.yml(3,11): 'secrets.orders-db.kind' is 'db', not one of database, api_key, jwt, certificate, encryption_key, other. "
            + "Write one of them, such as 'kind: database'.")]
    [InlineData("    frequency: 90 days\n", "", "STD9770 ops/secrets-rotation.yml(3,5): 'secrets.orders-db' has no 'frequency'. Add 'frequency: 90 days'.")]
    [InlineData("    overlap: 7 days\n", "", "STD9770 ops/secrets-rotation.yml(3,5): 'secrets.orders-db' has no 'overlap'. Add 'overlap: 7 days'.")]
    [InlineData(
        "last_rotated: 2026-10-01",
        "last_rotated: 2026-02-30",
        "STD9770 ops/secrets-rotation.yml(8,19): 'secrets.orders-db.last_rotated' is '2026-02-30', which is no calendar date of the form yyyy-MM-dd. Write "
            + "'last_rotated: 2026-01-31'.")]
    [InlineData(
        "  orders-db:",
        "  OrdersDb:",
        "STD9770 ops/secrets-rotation.yml(2,3): the name is 'OrdersDb' and must be lower case with hyphens, such as 'orders-db'. Write 'orders'.")]
    [InlineData(
        "frequency: 90 days",
        "frequency: quarterly",
        "STD9770 ops/secrets-rotation.yml(6,16): 'secrets.orders-db.frequency' is 'quarterly' and must be a length of time such as '30 days', '15 minutes' or "
            + "'500 ms'. Write 'frequency: 90 days'.")]
    [InlineData(
        "    owner: '@payments'\n    store: vault",
        "    value: s3cret\n    owner: '@payments'\n    store: vault",
        "STD9770 ops/secrets-rotation.yml(4,5): 'secrets.orders-db.value' is not a key of this file. Remove it, or write one of kind, owner, store, frequency, "
            + "overlap, last_rotated, automated, runbook.")]
    public void Mistake_of_form_fires(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("secrets-rotation", Good, good, bad));

    [Theory]
    [InlineData(
        "last_rotated: 2026-10-01",
        "last_rotated: 2026-08-22",
        "STD9772 ops/secrets-rotation.yml(8,19): the rotation of the secret 'orders-db' was due on 2026-11-20. Rotate it as docs/runbooks/rotate-orders-db.md "
            + "says, and write 'last_rotated: yyyy-MM-dd' with the day.")]
    [InlineData("last_rotated: 2026-10-01", "last_rotated: 2026-08-23", "")]
    [InlineData(
        "last_rotated: 2026-10-01",
        "last_rotated: 2026-12-01",
        "STD9795 ops/secrets-rotation.yml(8,19): 'secrets.orders-db.last_rotated' is 2026-12-01, and that day has not come yet. Write the "
            + "day on which it was done.")]
    [InlineData("last_rotated: 2026-10-01", "last_rotated: 2026-11-22", "")]
    public void Rotation_is_in_time(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("secrets-rotation", Good, good, bad));

    [Theory]
    [InlineData(
        "frequency: 90 days",
        "frequency: 91 days",
        "STD9773 ops/secrets-rotation.yml(6,16): the secret 'orders-db' is rotated after 91 days, and its kind 'database' after 90 days at most. Write "
            + "'frequency: 90 days' or a shorter time.")]
    [InlineData("kind: database", "kind: other", "")]
    [InlineData(
        "kind: api_key",
        "kind: certificate",
        "STD9773 ops/secrets-rotation.yml(14,16): the secret 'mail' is rotated after 180 days, and its kind 'certificate' after 90 days at most. Write "
            + "'frequency: 90 days' or a shorter time.")]
    [InlineData("kind: api_key", "kind: jwt", "")]
    public void Secret_lives_no_longer_than_its_kind_allows(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("secrets-rotation", Good, good, bad));

    [Theory]
    [InlineData(
        "overlap: 7 days",
        "overlap: 90 days",
        "STD9774 ops/secrets-rotation.yml(7,14): the old value of 'orders-db' works for 90 days, which is not shorter than the time between two rotations (90 "
            + "days). Write a shorter 'overlap', such as '7 days'.")]
    public void Overlap_ends_before_the_next_rotation(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("secrets-rotation", Good, good, bad));

    [Theory]
    [InlineData(
        "runbook: docs/runbooks/rotate-orders-db.md\n  mail",
        "runbook: docs/runbooks/nothing.md\n  mail",
        "STD9775 ops/secrets-rotation.yml(9,14): 'secrets.orders-db.runbook' is 'docs/runbooks/nothing.md', and there is no such file or folder. Write the "
            + "path from the root of the repository, or add the file.")]
    public void Runbook_exists(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("secrets-rotation", Good, good, bad));

    [Theory]
    [InlineData(
        "store: vault:kv/orders/db",
        "store: in the vault",
        "STD9776 ops/secrets-rotation.yml(5,12): the 'store' of 'orders-db' is no reference to a secret store. Write the store and the place in it, such "
            + "as 'vault:kv/orders/db'.")]
    [InlineData(
        "store: vault:kv/orders/db",
        "store: s3cret",
        "STD9776 ops/secrets-rotation.yml(5,12): the 'store' of 'orders-db' is no reference to a secret store. Write the store and the place in it, such "
            + "as 'vault:kv/orders/db'.")]
    [InlineData("store: vault:kv/orders/db", "store: https://orders.vault.azure.net/secrets/db/3f2a9c0d4b5e4f6a8b7c9d0e1f2a3b4c", "")]
    public void Store_is_a_reference(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("secrets-rotation", Good, good, bad));

    // Tokens are put together here, so that scanners of this repository find none.
    [Theory]
    [InlineData("sk_li", "ve_4eC39HqLyjWDarjtT1zdp7dc")]
    [InlineData("ghp", "_16C7e42F292c6912E7710c838347Ae178B4a")]
    [InlineData("vault:kv/AK", "IAIOSFODNN7EXAMPLE")]
    [InlineData("'postgres://orders:", "s3cret@db.example.com/orders'")]
    [InlineData("'Host=db;Pass", "word=hunter2'")]
    [InlineData("env:", "q7Rt2XbA9mKe4ZpL8sVw")]
    public void Secret_itself_is_found_and_not_repeated(string first, string second)
    {
        var finding = OperationsExample.Check("secrets-rotation", Good, "vault:kv/orders/db", first + second);
        Assert.Equal(
            "STD9776 ops/secrets-rotation.yml(5,12): the 'store' of 'orders-db' looks like the secret itself. Rotate the secret now, and write where it is "
                + "kept, such as 'vault:kv/orders/db'.",
            finding);
    }

    [Fact]
    public void Ceiling_is_that_of_the_policy()
    {
        var policy = new Policy().With(new OperationsPolicy { Limits = new Dictionary<string, decimal> { ["databaseSecretDays"] = 30 } });
        Assert.Equal(
            "STD9773 ops/secrets-rotation.yml(6,16): the secret 'orders-db' is rotated after 90 days, and its kind 'database' after 30 days at most. Write "
                + "'frequency: 30 days' or a shorter time.",
            OperationsExample.Check("secrets-rotation", Good, policy: policy));
    }
}
