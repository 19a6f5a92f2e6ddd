using Standards.Analyzers.Resilience;
using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Tests.Resilience;
using Standards.CodeFixes.Resilience;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class UnsafeRetryFixTests
{
    [Fact]
    public Task Handler_retries_safe_methods_only() => FixTest<UnsafeRetryAnalyzer, UnsafeRetryFix>.BecomesAsync(
        Source("s.AddHttpClient(\"a\").AddStandardResilienceHandler()"),
        Source("s.AddHttpClient(\"a\").AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeHttpMethods())"),
        ResilienceStubs.Handler);

    [Fact]
    public Task It_is_not_offered_where_options_are_set() => FixTest<UnsafeRetryAnalyzer, UnsafeRetryFix>.IsNotOfferedAsync(
        Source("s.AddHttpClient(\"a\").AddStandardResilienceHandler(o => o.Retry.MaxRetryAttempts = 2)"), ResilienceStubs.Handler);

    private static string Source(string call) =>
        "using Microsoft.Extensions.DependencyInjection; using Microsoft.Extensions.Http.Resilience; "
        + $"class C {{ static void M(IServiceCollection s) {{ {call}; }} }}";
}
