using Standards.Analyzers.Resilience;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Resilience;

public sealed class ClientPipelineAnalyzerTests
{
    [Theory]
    [InlineData("s.[|AddHttpClient|](\"a\");")]
    [InlineData("s.[|AddHttpClient|]<C>(c => c.BaseAddress = new(\"https://a\"));")]
    [InlineData("s.[|AddHttpClient|](\"a\").AddHttpMessageHandler<Handler>();")]
    [InlineData("var b = s.[|AddHttpClient|](\"a\"); b.AddHttpMessageHandler<Handler>();")]
    [InlineData("s.[|AddHttpClient|](\"a\").Plain();")]
    [InlineData("s.AddHttpClient(\"a\").AddStandardResilienceHandler(); s.[|AddHttpClient|](\"b\");")]
    [InlineData("s.[|AddHttpClient|](\"a\").AddResilienceHandler(\"p\", b => b.AddRetry());")]
    [InlineData("var c = [|new HttpClient()|];")]
    [InlineData("using HttpClient c = [|new(new SocketsHttpHandler())|] { BaseAddress = new(\"https://a.example\") };")]
    [InlineData("var c = Grpc.Net.Client.GrpcChannel.[|ForAddress|](\"https://a.example\");")]
    [InlineData("var c = Grpc.Net.Client.GrpcChannel.[|ForAddress|](\"https://a.example\", new() { MaxRetryAttempts = 2 });")]
    public Task Client_without_a_pipeline_is_STD1400(string statement) =>
        RuleTest<ClientPipelineAnalyzer>.AsMarkedAsync("STD1400", Code(statement));

    [Theory]
    [InlineData("s.AddHttpClient(\"a\").AddStandardResilienceHandler();")]
    [InlineData("s.AddHttpClient(\"a\").AddHttpMessageHandler<Handler>().AddPolicyHandler();")]
    [InlineData("var b = s.AddHttpClient(\"a\"); b.AddStandardResilienceHandler();")]
    [InlineData("s.AddHttpClient(\"a\").Protected();")]
    [InlineData("s.AddHttpClient();")]
    [InlineData("Add(s, _ => { }); static void Add(IServiceCollection s, System.Action<IHttpClientBuilder> f) { var b = s.AddHttpClient(\"a\"); f(b); }")]
    [InlineData("s.AddHttpClient(\"a\").AddStandardResilienceHandler(); s.AddHttpClient(\"a\").AddHttpMessageHandler<Handler>();")]
    [InlineData("s.AddHttpClient<C>().AddHttpMessageHandler<Handler>(); s.AddHttpClient<C>().AddStandardResilienceHandler();")]
    [InlineData("s.ConfigureHttpClientDefaults(b => b.AddStandardResilienceHandler()); s.AddHttpClient(\"a\");")]
    [InlineData("s.AddHttpClient(\"a\").AddResilienceHandler(\"p\", b => b.AddRetry().AddCircuitBreaker());")]
    [InlineData("s.AddHttpClient(\"a\").AddResilienceHandler(\"p\", b => Fill(b)); static void Fill(Polly.PipelineBuilder b) { }")]
    [InlineData("var c = new HttpClient(new Handler());")]
    [InlineData("var c = new HttpClient { BaseAddress = new(\"http://localhost:5000\") };")]
    [InlineData("var c = new HttpClient(); RunWithPolicy(c); static void RunWithPolicy(HttpClient c) { }")]
    [InlineData("var c = Grpc.Net.Client.GrpcChannel.ForAddress(\"https://a.example\", new() { HttpHandler = new Handler() });")]
    [InlineData("var c = Grpc.Net.Client.GrpcChannel.ForAddress(\"http://localhost:5000\");")]
    public Task Clients_with_one_are_silent(string statement) => RuleTest<ClientPipelineAnalyzer>.AsMarkedAsync("STD1400", Code(statement));

    [Fact]
    public Task Tool_may_make_its_own() => RuleTest<ClientPipelineAnalyzer>.AsMarkedAsync(
        "STD1400", "static class Program { static object M() => new System.Net.Http.HttpClient(); }");

    [Fact]
    public Task Helper_of_tests_may_make_its_own() => RuleTest<ClientPipelineAnalyzer>.AsMarkedAsync(
        "STD1400", "namespace Shop.Testing { class Harness { object M() => new System.Net.Http.HttpClient(); } }");

    [Fact]
    public Task Builder_that_is_given_back_is_silent() => RuleTest<ClientPipelineAnalyzer>.AsMarkedAsync(
        "STD1400",
        "using Microsoft.Extensions.DependencyInjection; class C { IHttpClientBuilder M(IServiceCollection s) { return s.AddHttpClient(\"a\"); } }");

    [Fact]
    public Task Defaults_of_the_house_have_it() => RuleTest<ClientPipelineAnalyzer>.AsMarkedAsync(
        "STD1400", Code("AddServiceDefaults(); s.AddHttpClient(\"a\"); static void AddServiceDefaults() { }"));

    [Fact]
    public Task Test_is_silent() => RuleTest<ClientPipelineAnalyzer>.InTestsAsync("STD1400", Code("s.AddHttpClient(\"a\");"));

    [Fact]
    public async Task Message_for_a_client_without_the_factory_names_it() => Assert.EndsWith(
        "Take the client from 'IHttpClientFactory', and give it '.AddStandardResilienceHandler()'.",
        await RuleTest<ClientPipelineAnalyzer>.MessageAsync("STD1400", Code("var c = new HttpClient();")),
        StringComparison.Ordinal);

    private static string Code(string statement) =>
        "using System.Net.Http; using Microsoft.Extensions.DependencyInjection; class Handler : DelegatingHandler { } "
        + "static class E { public static IHttpClientBuilder AddStandardResilienceHandler(this IHttpClientBuilder b) => b; "
        + "public static IHttpClientBuilder AddPolicyHandler(this IHttpClientBuilder b) => b; "
        + "public static IHttpClientBuilder AddResilienceHandler(this IHttpClientBuilder b, string n, Action<Polly.PipelineBuilder> f) => b; "
        + "public static IHttpClientBuilder Plain(this IHttpClientBuilder b) => b; "
        + "public static IHttpClientBuilder Protected(this IHttpClientBuilder b) => b.AddStandardResilienceHandler(); } "
        + "namespace Grpc.Net.Client { "
        + "public class GrpcChannelOptions { public HttpMessageHandler? HttpHandler { get; set; } public int MaxRetryAttempts { get; set; } } "
        + "public static class GrpcChannel { public static object ForAddress(string a) => null!; "
        + "public static object ForAddress(string a, GrpcChannelOptions o) => null!; } } "
        + "namespace Polly { public class PipelineBuilder { public PipelineBuilder AddRetry() => this; public PipelineBuilder AddCircuitBreaker() => this; } } "
        + $"class C {{ public C(HttpClient c) {{ }} static void M(IServiceCollection s) {{ {statement} }} }}";
}
