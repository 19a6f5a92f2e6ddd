using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Tests.Web;

public sealed class LivenessAnalyzerTests
{
    [Theory]
    [InlineData("checks.[|AddCheck|]<DatabaseCheck>(\"db\", tags: [\"live\", \"ready\"]);")]
    [InlineData("checks.[|AddCheck|]<DatabaseCheck>(\"db\", null, new[] { Live });")]
    [InlineData("checks.[|AddCheck|]<ApiCheck>(\"api\", tags: new List<string> { \"liveness\" });")]
    [InlineData("checks.[|AddDbContextCheck|]<object>(tags: [\"live\"]);")]
    [InlineData("checks.[|AddAsyncCheck|](\"db\", async () => { await source.OpenConnectionAsync(); return HealthCheckResult.Healthy(); }, [\"live\"]);")]
    [InlineData("checks.AddCheck<DatabaseCheck>(\"db\"); app.[|MapHealthChecks|](\"/health/live\");")]
    [InlineData("checks.AddCheck<DatabaseCheck>(\"db\"); app.[|MapHealthChecks|](\"/livez\", new HealthCheckOptions());")]
    [InlineData("checks.AddCheck<DatabaseCheck>(\"db\"); app.[|MapHealthChecks|](\"/alive\", new() { Predicate = null });")]
    public Task Liveness_that_asks_a_dependency_is_STD1717(string body) => Find(body);

    [Theory]
    [InlineData("checks.AddCheck<DatabaseCheck>(\"db\", tags: [\"ready\"]);")]
    [InlineData("checks.AddCheck<DatabaseCheck>(\"db\");")]
    [InlineData("checks.AddCheck(\"self\", () => HealthCheckResult.Healthy(), [\"live\"]);")]
    [InlineData("checks.AddCheck<LoopCheck>(\"loop\", tags: [\"live\"]);")]
    [InlineData("checks.AddDbContextCheck<object>(tags: [\"ready\"]); app.MapHealthChecks(\"/health/live\", new() { Predicate = _ => false });")]
    [InlineData("checks.AddCheck<DatabaseCheck>(\"db\"); app.MapHealthChecks(\"/health/live\", new() { Predicate = c => c.Tags.Contains(\"live\") });")]
    [InlineData("checks.AddCheck<DatabaseCheck>(\"db\"); app.MapHealthChecks(\"/health/live\", options);")]
    [InlineData("checks.AddCheck<DatabaseCheck>(\"db\"); app.MapHealthChecks(\"/health/ready\");")]
    [InlineData("checks.AddCheck<LoopCheck>(\"loop\"); app.MapHealthChecks(\"/health/live\");")]
    [InlineData("checks.AddCheck<DatabaseCheck>(\"db\", tags: [\"delivery\"]);")]
    public Task Others_are_silent(string body) => Find(body);

    private static Task Find(string body) => RuleTest<LivenessAnalyzer>.AsMarkedAsync("STD1717", WebUsings.Text + $$"""
        using System.Data.Common; using System.Net.Http; using Microsoft.AspNetCore.Diagnostics.HealthChecks; using Microsoft.Extensions.Diagnostics.HealthChecks;
        static class Library
        {
            public static IHealthChecksBuilder AddDbContextCheck<T>(this IHealthChecksBuilder builder, string? name = null, IEnumerable<string>? tags = null) => builder;
        }
        abstract class Check : IHealthCheck
        {
            public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken token = default) => Task.FromResult(HealthCheckResult.Healthy());
        }
        class DatabaseCheck(DbDataSource source) : Check { public DbDataSource Source => source; }
        class ApiCheck : Check { private readonly HttpClient _client = new(); public Uri? Address => _client.BaseAddress; }
        class LoopCheck(TimeProvider time) : Check { public TimeProvider Time => time; }
        class C
        {
            private const string Live = "live";
            void M(IHealthChecksBuilder checks, WebApplication app, DbDataSource source, HealthCheckOptions options)
            {
                {{body}}
            }
        }
        """);
}
