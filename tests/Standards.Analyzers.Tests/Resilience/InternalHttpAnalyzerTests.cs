using Standards.Analyzers.Resilience;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Resilience;

public sealed class InternalHttpAnalyzerTests
{
    [Theory]
    [InlineData("c.BaseAddress = [|new Uri(\"http://stock\")|];")]
    [InlineData("c.BaseAddress = [|new(\"https+http://stock:8080/\")|];")]
    [InlineData("c.BaseAddress = [|new Uri(\"http://stock.shop.svc.cluster.local\")|];")]
    [InlineData("c.BaseAddress = [|new Uri(Address)|];")]
    [InlineData("var d = new HttpClient { BaseAddress = [|new Uri(\"http://stock.shop.internal/api\")|] };")]
    [InlineData("c.GetStringAsync([|\"http://stock/items\"|]);")]
    [InlineData("c.GetAsync([|$\"https://stock:8443/items/{text}\"|]);")]
    [InlineData("var r = new HttpRequestMessage(HttpMethod.Get, [|$\"http://stock/{text}\"|]);")]
    public Task Http_to_a_service_of_the_system_is_STD1406(string statement) => Find(statement);

    [Theory]
    [InlineData("c.BaseAddress = new Uri(\"https://api.example.com\");")]
    [InlineData("c.BaseAddress = new Uri(\"http://localhost:5000\");")]
    [InlineData("c.BaseAddress = new Uri(\"http://10.0.0.1\");")]
    [InlineData("c.BaseAddress = new Uri(\"http://[::1]:80\");")]
    [InlineData("c.BaseAddress = new Uri(\"http://elasticsearch:9200\");")]
    [InlineData("c.BaseAddress = new Uri(\"http://host.docker.internal\");")]
    [InlineData("c.BaseAddress = new Uri(text);")]
    [InlineData("c.GetStringAsync($\"http://stock{text}\");")]
    [InlineData("c.GetStringAsync(\"items/1\");")]
    [InlineData("var u = new Uri(\"http://stock\");")]
    [InlineData("Console.WriteLine(nameof(c.BaseAddress) + \"http://stock\");")]
    public Task Others_are_silent(string statement) => Find(statement);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<InternalHttpAnalyzer>.InTestsAsync("STD1406", Source("c.BaseAddress = new Uri(\"http://stock\");"));

    private static Task Find(string statement) => RuleTest<InternalHttpAnalyzer>.AsMarkedAsync("STD1406", Source(statement));

    private static string Source(string statement) =>
        "using System.Net.Http; class C { const string Address = \"http://stock\"; static void M(HttpClient c, string text) { " + statement + " } }";
}
