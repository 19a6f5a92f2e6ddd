using Standards.Checks.Policies;
using Standards.Checks.Rules.Operations;

namespace Standards.Checks.Tests.Operations;

public class ResilienceFamilyTests
{
    private const string Service = """
        services:
          orders:
            owner: '@payments'
            primary_contact: '@payments'
            escalation_path:
              - { level: L1, contact: '@payments' }
              - { level: L2, contact: '@lead', after: 15 minutes }
            on_call: true
            dependencies:
              - { name: orders-db, kind: database, required: true }
              - { name: prices, kind: cache, required: false, fallback: default }
              - { name: payment, kind: external_api, required: true, fallback: fail }

        """;

    public const string Good = """
        timeout_standards: { connect: 5 s, internal: 10 s, database: 30 s, external: 60 s }
        dependencies:
          orders-db:
            attempt_timeout: 5 s
            total_timeout: 20 s
            retry:
              max_attempts: 3
              initial_delay: 100 ms
              multiplier: 2
              max_delay: 30 s
              jitter: true
              retryable_status: [Unavailable, DEADLINE_EXCEEDED]
              idempotent: true
            circuit_breaker: { failure_ratio: 0.5, min_requests: 10, interval: 60 s, open_timeout: 30 s }
          prices:
            attempt_timeout: 500 ms
            total_timeout: 1 s
            circuit_breaker: { failure_ratio: 1, min_requests: 100, interval: 1 s, open_timeout: 30 s }
            fallback: default
          payment:
            attempt_timeout: 60 s
            total_timeout: 61 s
            circuit_breaker: { failure_ratio: 0.5, min_requests: 10, interval: 2 minutes, open_timeout: 30 s }

        """;

    [Fact]
    public void Good_file_is_silent() => Assert.Empty(Check(Good));

    [Theory]
    [InlineData(
        "failure_ratio: 1,",
        "failure_ratio: 50,",
        "STD9600 ops/resilience.yml(18,39): 'dependencies.prices.circuit_breaker.failure_ratio' is 50, and must be at most 1. Write 'failure_ratio: 0.5'.")]
    [InlineData(
        "failure_ratio: 1,",
        "failure_ratio: 0,",
        "STD9600 ops/resilience.yml(18,39): 'dependencies.prices.circuit_breaker.failure_ratio' is 0, and must be more than 0. Write 'failure_ratio: 0.5'.")]
    [InlineData(
        "min_requests: 100",
        "min_requests: 9",
        "STD9600 ops/resilience.yml(18,56): 'dependencies.prices.circuit_breaker.min_requests' is 9, and must be at least 10. Write "
            + "'min_requests: 10' or more.")]
    [InlineData(
        "attempt_timeout: 500 ms",
        "attempt_timeout: 500",
        "STD9600 ops/resilience.yml(16,22): 'dependencies.prices.attempt_timeout' is 500 and must be a length of time such as '30 days', '15 minutes' or '500 "
            + "ms'. Write 'attempt_timeout: 500 s'.")]
    [InlineData(
        "total_timeout: 1 s",
        "total: 1 s",
        "STD9600 ops/resilience.yml(16,5): 'dependencies.prices' has no 'total_timeout'. Add 'total_timeout: 20 s'.|STD9600 ops/resilience.yml(17,5): "
            + "'dependencies.prices.total' is not a key of this file. Remove it, or write one of attempt_timeout, total_timeout, retry, "
            + "circuit_breaker, fallback.")]
    [InlineData(
        "  prices:",
        "  price:",
        "STD9602 ops/resilience.yml(2,1): the dependency 'prices' of ops/service.yml has no entry. Add 'prices: { attempt_timeout: 2 s, total_timeout: 5 s, "
            + "circuit_breaker: { failure_ratio: 0.5, min_requests: 10, interval: 60 s, open_timeout: 30 s } }' below 'dependencies', with times that "
            + "fit.|STD9602 ops/resilience.yml(15,3): 'price' is no dependency of ops/service.yml. Write 'prices'.")]
    [InlineData(
        "internal: 10 s",
        "internal: 1 minute",
        "STD9603 ops/resilience.yml(1,46): 'timeout_standards.internal' is 1 minute, more than 10 seconds. Write 'internal: 10 seconds' or less.")]
    [InlineData(
        "database: 30 s",
        "database: 4 s",
        "STD9603 ops/resilience.yml(4,22): 'dependencies.orders-db.attempt_timeout' is 5 s, more than 4 seconds for kind 'database'. Write "
            + "'attempt_timeout: 4 seconds' or less.")]
    [InlineData(
        "total_timeout: 1 s",
        "total_timeout: 500 ms",
        "STD9604 ops/resilience.yml(17,20): 'dependencies.prices.total_timeout' is 500 ms, not more than the attempt_timeout of 500 ms. Write a longer "
            + "total_timeout, or a shorter attempt_timeout.")]
    [InlineData(
        "total_timeout: 20 s",
        "total_timeout: 5 minutes",
        "STD9604 ops/resilience.yml(5,20): 'dependencies.orders-db.total_timeout' is 5 minutes, and a call with retries takes at most 1 minute in all. Write "
            + "'total_timeout: 1 minute' or less.")]
    [InlineData(
        "interval: 2 minutes",
        "interval: 60 s",
        "STD9605 ops/resilience.yml(23,72): 'dependencies.payment.circuit_breaker.interval' is 60 s, less than twice the attempt_timeout of 60 s. Write "
            + "'interval: 2 minutes' or more.")]
    [InlineData(
        "max_attempts: 3",
        "max_attempts: 10",
        "STD9606 ops/resilience.yml(7,21): 'dependencies.orders-db.retry.max_attempts' is 10, more than 3. Write 'max_attempts: 3' or less.")]
    [InlineData(
        "max_delay: 30 s",
        "max_delay: 1 minute",
        "STD9606 ops/resilience.yml(10,18): 'dependencies.orders-db.retry.max_delay' is 1 minute, more than 30 seconds. Write "
            + "'max_delay: 30 seconds' or less.")]
    [InlineData(
        "max_delay: 30 s",
        "max_delay: 50 ms",
        "STD9606 ops/resilience.yml(8,22): 'dependencies.orders-db.retry.initial_delay' is 100 ms, more than the max_delay of 50 ms. Write a shorter "
            + "initial_delay, or a longer max_delay.")]
    [InlineData(
        "jitter: true",
        "jitter: false",
        "STD9606 ops/resilience.yml(11,15): 'dependencies.orders-db.retry.jitter' is false, so all callers come back at the same "
            + "moment. Write 'jitter: true'.")]
    [InlineData(
        "multiplier: 2",
        "multiplier: 1",
        "STD9606 ops/resilience.yml(8,22): 'dependencies.orders-db.retry.initial_delay' is 100 ms, and constant pauses (multiplier 1) last 1 second. Write "
            + "'initial_delay: 1 second', or 'multiplier: 2'.")]
    [InlineData(
        "total_timeout: 20 s",
        "total_timeout: 15 s",
        "STD9607 ops/resilience.yml(5,20): 'dependencies.orders-db.total_timeout' is 15 s, and 3 attempts with their pauses take 15.3 s. Write 'total_timeout: "
            + "16 s', or a shorter attempt_timeout, or fewer attempts.")]
    [InlineData(
        "[Unavailable, ",
        "[404, 501, ",
        "STD9608 ops/resilience.yml(12,26): 'dependencies.orders-db.retry.retryable_status[0]' is '404', which does not pass by itself. Remove it; what may be "
            + "repeated is 408, 429, 500, 502, 503, 504, Unavailable, DeadlineExceeded.|STD9608 ops/resilience.yml(12,31): "
            + "'dependencies.orders-db.retry.retryable_status[1]' is '501', which does not pass by itself. Remove it; what may be repeated is 408, 429, 500, "
            + "502, 503, 504, Unavailable, DeadlineExceeded.")]
    [InlineData(
        "idempotent: true",
        "idempotent: false",
        "STD9609 ops/resilience.yml(13,19): calls to 'orders-db' that are not safe to repeat are repeated without an idempotency key. Add 'idempotency_key: "
            + "Idempotency-Key' with the header or field that the callee compares, or remove 'retry'.")]
    [InlineData(
        "fallback: default",
        "fallback: cache",
        "STD9610 ops/resilience.yml(19,15): 'dependencies.prices.fallback' is 'cache', and ops/service.yml says 'default'. Write 'fallback: default', or "
            + "correct ops/service.yml.")]
    [InlineData(
        "min_requests: 10, interval: 60 s, open_timeout: 30 s }",
        "min_requests: 10, interval: 60 s, open_timeout: 30 s }\n    fallback: fail",
        "STD9610 ops/resilience.yml(15,15): 'dependencies.orders-db.fallback' is 'fail', and ops/service.yml says nothing. Add 'fallback: fail' to the "
            + "dependency in ops/service.yml.")]
    public void Mistake_fires(string good, string bad, string expected) =>
        Assert.Equal(expected.Split('|'), Check(Replace(Good, good, bad)));

    [Fact]
    public void Retry_of_what_is_not_safe_is_fine_with_a_key() =>
        Assert.Empty(Check(Replace(Good, "idempotent: true", "idempotent: false\n      idempotency_key: Idempotency-Key")));

    [Fact]
    public void Constant_pause_of_a_second_is_fine() =>
        Assert.Empty(Check(Replace(Replace(Good, "multiplier: 2", "multiplier: 1"), "initial_delay: 100 ms", "initial_delay: 1 s")));

    [Fact]
    public void Without_a_registry_nothing_is_unknown_and_kinds_are_not_compared() => Assert.Empty(OperationsFixture.Check("resilience", Good));

    [Fact]
    public void Limits_of_the_policy_hold()
    {
        var policy = new Policy().With(new OperationsPolicy
        {
            Limits = new Dictionary<string, decimal> { ["retryAttempts"] = 2, ["databaseTimeoutSeconds"] = 4, ["retryTotalSeconds"] = 10 },
        });
        Assert.Equal(
            ["STD9603", "STD9603", "STD9604", "STD9606"],
            Check(Good, policy).Select(f => f[..7]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("max_attempts: 3", "max_attempts: 99999999999999999999")]
    [InlineData("multiplier: 2", "multiplier: 1e20")]
    [InlineData("attempt_timeout: 5 s", "attempt_timeout: 10000000 days")]
    [InlineData("max_delay: 30 s", "max_delay: 1000000 weeks")]
    public void Absurd_numbers_are_findings(string good, string bad) => Assert.NotEmpty(Check(Replace(Good, good, bad)));

    [Fact]
    public void Missing_file_fires_for_a_service()
    {
        using var repository = new TestRepository();
        Assert.Contains(
            OperationsFixture.Run(repository, OperationsFixture.Service),
            f => f.StartsWith("STD9601 ops/resilience.yml(0,0): the service has no ops/resilience.yml. ", StringComparison.Ordinal));
    }

    private static string Replace(string text, string good, string bad)
    {
        var at = text.IndexOf(good, StringComparison.Ordinal);
        Assert.True(at >= 0, good);
        return string.Concat(text.AsSpan(0, at), bad, text.AsSpan(at + good.Length));
    }

    private static IReadOnlyList<string> Check(string yaml, Policy? policy = null)
    {
        using var repository = new TestRepository().With("ops/service.yml", Service).With("ops/resilience.yml", yaml);
        return OperationsFixture.Run(repository, policy);
    }
}
