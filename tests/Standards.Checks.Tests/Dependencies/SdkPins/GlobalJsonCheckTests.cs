using System.Globalization;
using Standards.Checks.Findings;
using Standards.Checks.Rules.Dependencies.SdkPins;

namespace Standards.Checks.Tests.Dependencies.SdkPins;

public sealed class GlobalJsonCheckTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void STD4050_locked_packages_without_global_json()
    {
        _repository.With("src/A/packages.lock.json", "{}");

        var finding = Assert.Single(Run());

        Assert.Equal("STD4050 (0,0)", Place(finding));
        Assert.Equal("packages are locked, and no global.json pins the .NET SDK", finding.Message);
        Assert.Contains("\"rollForward\": \"latestPatch\"", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void STD4050_global_json_without_a_version()
    {
        _repository.With("src/A/packages.lock.json", "{}").With("global.json", """{ "msbuild-sdks": { "Standards.Sdk": "1.0.0" } }""");

        var finding = Assert.Single(Run());

        Assert.Equal("STD4050 global.json(1,1)", Place(finding));
        Assert.Equal("packages are locked, and global.json does not pin the .NET SDK", finding.Message);
    }

    [Theory]
    [InlineData("latestFeature")]
    [InlineData("latestMajor")]
    [InlineData("Minor")]
    public void STD4051_rolls_forward_too_far(string roll)
    {
        _repository.With("src/A/packages.lock.json", "{}").With("global.json", $$"""
            { "sdk": {
              "version": "10.0.401",
              "rollForward": "{{roll}}" } }
            """);

        var finding = Assert.Single(Run());

        Assert.Equal("STD4051 global.json(3,3)", Place(finding));
        Assert.Equal($"rollForward '{roll}' lets another feature band of the .NET SDK in than the one that is pinned", finding.Message);
        Assert.Equal("Write 'latestPatch'; the update bot raises the version", finding.Fix);
    }

    [Theory]
    [InlineData("""{ "sdk": { "version": "10.0" } }""", "'10.0' is no version of a .NET SDK")]
    [InlineData("""{ "sdk": { "version": "10.0.x" } }""", "'10.0.x' is no version of a .NET SDK")]
    [InlineData("""{ "sdk": { "version": "10.0.1" } }""", "'10.0.1' is no version of a .NET SDK")]
    [InlineData("""{ "sdk": { "version": 10 } }""", "'10' is no version of a .NET SDK")]
    [InlineData("""{ "sdk": { "rollForward": "latest" } }""", "'latest' is no way to roll forward")]
    public void STD4052_values_that_dotnet_does_not_understand(string text, string message)
    {
        _repository.With("global.json", text);

        var finding = Assert.Single(Run());

        Assert.Equal("STD4052 global.json(1,12)", Place(finding));
        Assert.Equal(message, finding.Message);
    }

    [Fact]
    public void STD4052_no_JSON()
    {
        _repository.With("global.json", "{ \"sdk\": {\n");

        var finding = Assert.Single(Run());

        Assert.Equal(("STD4052", "global.json"), (finding.Rule.Id, finding.Path));
        Assert.StartsWith("global.json is not valid JSON: ", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "sdk": { "version": "11.0.100-preview.1.26104.118" } }""", "the .NET SDK 11.0.100-preview.1.26104.118 is a pre-release")]
    [InlineData("""{ "sdk": { "allowPrerelease": true } }""", "allowPrerelease lets previews of the .NET SDK in")]
    public void STD4053_previews(string text, string message)
    {
        _repository.With("global.json", text);

        var finding = Assert.Single(Run());

        Assert.Equal("STD4053 global.json(1,12)", Place(finding));
        Assert.Equal(message, finding.Message);
    }

    [Theory]
    [InlineData("""{ /* pinned */ "sdk": { "version": "10.0.401", "rollForward": "latestPatch", "allowPrerelease": false, }, }""")]
    [InlineData("""{ "sdk": { "version": "10.0.401" } }""")]
    [InlineData("""{ "sdk": { "version": "10.0.401", "rollForward": "disable" } }""")]
    public void Pins_that_hold(string text)
    {
        _repository.With("src/A/packages.lock.json", "{}").With("global.json", text);

        Assert.Empty(Run());
    }

    [Fact]
    public void Without_lock_files_nobody_is_asked_for_a_pin()
    {
        _repository
            .With("global.json", """{ "sdk": { "version": "10.0.401", "rollForward": "latestMajor" } }""")
            .With("tests/TestData/packages.lock.json", "{}");

        Assert.Empty(Run());
    }

    private static string Place(Finding f) => string.Create(CultureInfo.InvariantCulture, $"{f.Rule.Id} {f.Path}({f.Line},{f.Column})");

    private IReadOnlyList<Finding> Run() => _repository.Run(new GlobalJsonCheck());
}
