using Standards.Analyzers.Configuration;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Configuration;

public sealed class EnvironmentPrefixAnalyzerTests
{
    private const string Added = "static class S { static void M(IConfigurationBuilder b) => b.AddEnvironmentVariables(\"SHOP_\"); }";

    [Theory]
    [InlineData("[|\"DB_URL\"|]")]
    [InlineData("[|\"API_KEY\"|]")]
    [InlineData("[|\"LogLevel\"|]")]
    [InlineData("[|\"REDIS_HOST\"|], EnvironmentVariableTarget.Process")]
    public Task Technical_name_without_a_prefix_is_STD1803(string arguments) => Test(Read(arguments));

    [Theory]
    [InlineData("\"SHOP_DB_URL\"")]
    [InlineData("\"PATH\"")]
    [InlineData("\"ASPNETCORE_ENVIRONMENT\"")]
    [InlineData("\"OTEL_SERVICE_NAME\"")]
    [InlineData("\"ConnectionStrings__Orders\"")]
    [InlineData("\"Shop\"")]
    [InlineData("System.IO.Path.GetTempPath()")]
    public Task Others_are_silent(string arguments) => Test(Read(arguments));

    [Theory]
    [InlineData("\"SHOP_DB_URL\"")]
    [InlineData("[|\"CART_DB_URL\"|]")]
    [InlineData("\"DOTNET_ROOT\"")]
    public Task Prefix_of_the_configuration_is_that_of_the_product(string arguments) => Test(Read(arguments) + Added);

    [Theory]
    [InlineData("b.[|AddEnvironmentVariables|]().AddEnvironmentVariables(\"SHOP_\")")]
    [InlineData("b.[|AddEnvironmentVariables|](\"\").AddEnvironmentVariables(\"SHOP_\")")]
    [InlineData("b.AddEnvironmentVariables(s => s.Prefix = \"SHOP_\").AddEnvironmentVariables(\"SHOP_\")")]
    [InlineData("b.AddEnvironmentVariables(\"DOTNET_\").AddEnvironmentVariables()")]
    public Task Where_there_is_a_prefix_all_variables_are_read_by_it(string call) =>
        Test($"static class C {{ static object M(IConfigurationBuilder b) => {call}; }}");

    [Fact]
    public async Task Message_names_the_prefix() => Assert.Equal(
        "'DB_URL' may be that of another process on the same machine. Begin its name with 'SHOP_'.",
        await RuleTest<EnvironmentPrefixAnalyzer>.MessageAsync("STD1803", Text(Read("\"DB_URL\"") + Added)));

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<EnvironmentPrefixAnalyzer>.InTestsAsync("STD1803", Text(Read("\"DB_URL\"")));

    private static string Read(string arguments) => $"static class C {{ static string? M() => Environment.GetEnvironmentVariable({arguments}); }}";

    private static Task Test(string source) => RuleTest<EnvironmentPrefixAnalyzer>.AsMarkedAsync("STD1803", Text(source));

    private static string Text(string source) => $"using Microsoft.Extensions.Configuration;\n{source}";
}
