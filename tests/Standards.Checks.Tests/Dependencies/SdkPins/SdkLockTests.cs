using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Standards.Checks.Findings;
using Standards.Checks.Models.Packages;
using Standards.Checks.Rules.Dependencies.SdkPins;

namespace Standards.Checks.Tests.Dependencies.SdkPins;

/// <summary>The lock of SDKs: the rules over the two files, the comparison with what is installed, and the file that the command writes.</summary>
public sealed class SdkLockTests : IDisposable
{
    private const string File = "standards.lock.json";

    private readonly TestRepository _repository = new TestRepository().With("global.json", "{\n  \"msbuild-sdks\": {\n    \"Standards.Sdk\": \"1.1.0\" } }");

    private static string Hash { get; } = HashOf("Standards.Sdk");

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void STD4100_no_lock()
    {
        var finding = Assert.Single(Run());

        Assert.Equal("STD4100 global.json(3,5)", Place(finding));
        Assert.Equal("the content of 'Standards.Sdk' is not locked, because there is no 'standards.lock.json'", finding.Message);
        Assert.Equal("Run 'dotnet build -t:StandardsLockSdks' and commit the file", finding.Fix);
    }

    [Fact]
    public void STD4101_missing_entry()
    {
        _repository.With(File, Lock("Other.Sdk", "1.1.0", Hash));

        var finding = Assert.Single(Run());

        Assert.Equal("STD4101 global.json(3,5)", Place(finding));
        Assert.Equal("standards.lock.json has no entry for 'Standards.Sdk' 1.1.0", finding.Message);
    }

    [Fact]
    public void STD4101_other_version()
    {
        _repository.With(File, Lock("Standards.Sdk", "1.0.0", Hash));

        var finding = Assert.Single(Run());

        Assert.Equal("STD4101 standards.lock.json(4,27)", Place(finding));
        Assert.Equal("'Standards.Sdk' is locked at 1.0.0, and global.json has 1.1.0", finding.Message);
        Assert.Equal("Run 'dotnet build -t:StandardsLockSdks' and commit the file", finding.Fix);
        Assert.Empty(Verify(new InstalledSdk("Standards.Sdk", "1.1.0", HashOf("other"))));
    }

    [Fact]
    public void STD4102_other_content()
    {
        _repository.With(File, Lock("Standards.Sdk", "1.1.0", Hash));
        Assert.Empty(Run());
        Assert.Empty(Verify(new InstalledSdk("Standards.Sdk", "1.1.0", Hash)));

        var other = HashOf("other");
        var finding = Assert.Single(Verify(new InstalledSdk("Standards.Sdk", "1.1.0", other)));

        Assert.Equal("STD4102 standards.lock.json(4,48)", Place(finding));
        Assert.Equal($"'Standards.Sdk' 1.1.0 has the content {other[..12]}…, and {Hash[..12]}… is locked", finding.Message);
        Assert.Equal(
            "Find out where the package came from; if it is the one that you want, run 'dotnet build -t:StandardsLockSdks' and commit the file", finding.Fix);
    }

    [Fact]
    public void STD4104_content_that_is_not_known()
    {
        _repository.With(File, Lock("Standards.Sdk", "1.1.0", Hash));

        var finding = Assert.Single(Verify(new InstalledSdk("Standards.Sdk", "1.1.0", "")));

        Assert.Equal("STD4104 standards.lock.json(4,27)", Place(finding));
        Assert.Equal(
            "the content of 'Standards.Sdk' 1.1.0 could not be verified, because its package folder has no '.nupkg.metadata' that can be read",
            finding.Message);
    }

    [Theory]
    [InlineData("", "is not valid JSON")]
    [InlineData("[]", "is not valid JSON")]
    [InlineData("""{ "version": 1, "sdks": {""", "is not valid JSON")]
    [InlineData("""{ "sdks": {} }""", "has no 'version'")]
    [InlineData("""{ "version": 2 }""", "has version '2', and only 1 is known")]
    [InlineData(
        """{ "version": 1, "sdks": { "Standards.Sdk": { "version": "1.1.0", "contentHash": "abc" } } }""",
        "has a contentHash that is no SHA-512 in base64: 'abc'")]
    public void STD4103_lock_that_cannot_be_read(string text, string problem)
    {
        _repository.With(File, text);

        var finding = Assert.Single(Run());

        Assert.Equal(("STD4103", File), (finding.Rule.Id, finding.Path));
        Assert.StartsWith($"standards.lock.json {problem}", finding.Message, StringComparison.Ordinal);
        Assert.Empty(Verify(new InstalledSdk("Standards.Sdk", "1.1.0", Hash)));
        Assert.Null(SdkLockWriter.Write(text, [new InstalledSdk("Standards.Sdk", "1.1.0", Hash)]));
    }

    [Fact]
    public void Written_file_is_the_same_each_time_and_is_accepted()
    {
        InstalledSdk[] installed = [new("Standards.Sdk", "1.1.0", Hash), new("Acme.Sdk", "2.0.0", HashOf("acme"))];

        var text = SdkLockWriter.Write(null, installed)!;

        Assert.Equal($$"""
            {
              "version": 1,
              "sdks": {
                "Acme.Sdk": {
                  "version": "2.0.0",
                  "contentHash": "{{HashOf("acme")}}"
                },
                "Standards.Sdk": {
                  "version": "1.1.0",
                  "contentHash": "{{Hash}}"
                }
              }
            }

            """, text);
        Assert.Equal(text, SdkLockWriter.Write(text, [.. installed.Reverse()]));
        _repository.With(File, text);
        Assert.Empty(Run());
    }

    [Fact]
    public void Writing_loses_nothing_that_it_does_not_know()
    {
        var old =
            $$"""{ "version": 1, "note": [1, 2], "sdks": { "Gone.Sdk": { "version": "1.0.0", "contentHash": "{{Hash}}" }, "standards.sdk": """
            + $$"""{ "version": "1.0.0", "contentHash": "{{Hash}}", "by": "ann" } } }""";

        var text = SdkLockWriter.Write(old, [new InstalledSdk("Standards.Sdk", "1.1.0", HashOf("new"))])!;

        Assert.Contains("\"Gone.Sdk\"", text, StringComparison.Ordinal);
        Assert.Contains("\"note\"", text, StringComparison.Ordinal);
        Assert.Contains("\"by\": \"ann\"", text, StringComparison.Ordinal);
        Assert.Contains($"\"contentHash\": \"{HashOf("new")}\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Standards.Sdk\"", text, StringComparison.Ordinal);
        Assert.Null(SdkLockWriter.Write("{ \"version\": 1, // mine\n \"sdks\": {} }", []));
    }

    [Fact]
    public void Installed_SDKs_are_found_beside_the_running_assembly_and_in_the_package_folder()
    {
        using var folder = new TestRepository();
        folder.With("own/standards.sdk/1.1.0/.nupkg.metadata", $$"""{ "version": 2, "contentHash": "{{Hash}}" }""");
        folder.With("own/standards.sdk/1.1.0/tasks/net10.0/Standards.Tasks.dll", "MZ");
        folder.With("packages/acme.sdk/2.0.0/.nupkg.metadata", "no JSON");
        folder.With("global.json", """{ "msbuild-sdks": { "Standards.Sdk": "1.1.0", "Acme.Sdk": "2.0", "Absent.Sdk": "1.0.0", "..": "x", "a/b": "1.0.0" } }""");
        var root = folder.Find("global.json")!.Root;
        var assembly = folder.Find("own/standards.sdk/1.1.0/tasks/net10.0/Standards.Tasks.dll")!.FullPath;

        Assert.Empty(InstalledSdks.Read(root, assembly, Path.Combine(root, "packages")));
        folder.With(File, "{}");
        var installed = InstalledSdks.Read(root, assembly, Path.Combine(root, "packages"));

        Assert.Equal([new InstalledSdk("Standards.Sdk", "1.1.0", Hash), new InstalledSdk("Acme.Sdk", "2.0", "")], installed);
        Assert.Empty(InstalledSdks.Read(root, Path.Combine(root, "Standards.Tasks.dll"), ""));
    }

    private static string HashOf(string text) => Convert.ToBase64String(SHA512.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Lock(string name, string version, string hash) => $$"""
        {
          "version": 1,
          "sdks": {
            "{{name}}": {    "version": "{{version}}",  "contentHash": "{{hash}}" }
          }
        }

        """;

    private static string Place(Finding f) => string.Create(CultureInfo.InvariantCulture, $"{f.Rule.Id} {f.Path}({f.Line},{f.Column})");

    private IReadOnlyList<Finding> Run() => _repository.Run(new SdkLockCheck());

    private IReadOnlyList<Finding> Verify(params InstalledSdk[] installed) => [.. SdkContentRule.Check(_repository.Context().Snapshot, installed)];
}
