using Standards.Analyzers.Resilience;
using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Tests.Resilience;
using Standards.CodeFixes.Resilience;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class ClientPipelineFixTests
{
    private const string Handler = ".AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeHttpMethods())";

    [Theory]
    [InlineData("s.AddHttpClient(\"a\")")]
    [InlineData("s.AddHttpClient(\"a\", c => c.MaxResponseContentBufferSize = 1)")]
    [InlineData("s.AddHttpClient(\"a\").SetHandlerLifetime(TimeSpan.FromMinutes(1))")]
    public Task Client_gets_the_handler(string call) => FixTest<ClientPipelineAnalyzer, ClientPipelineFix>.BecomesAsync(
        Source(call + ";"), Source(call + Handler + ";"), ResilienceStubs.Handler);

    [Theory]
    [InlineData("var b = s.AddHttpClient(\"a\");")]
    [InlineData("_ = s.AddHttpClient(\"a\").Services;")]
    public Task It_is_not_offered_where_the_builder_goes_elsewhere(string statement) =>
        FixTest<ClientPipelineAnalyzer, ClientPipelineFix>.IsNotOfferedAsync(Source(statement), ResilienceStubs.Handler);

    private static string Source(string statement) =>
        "using Microsoft.Extensions.DependencyInjection; using Microsoft.Extensions.Http.Resilience; "
        + $"class C {{ static void M(IServiceCollection s) {{ {statement} }} }}";
}
