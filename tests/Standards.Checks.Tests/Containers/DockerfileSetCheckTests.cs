using System.Globalization;
using Standards.Checks.Rules.Containers.Dockerfiles;

namespace Standards.Checks.Tests.Containers;

public sealed class DockerfileSetCheckTests
{
    private const string Listens = "FROM a:1.2.3\nEXPOSE 8080\nCMD [\"a\"]\n";

    private const string Unprobed = "STD9109 src/Dockerfile(2,1) the image listens and has no HEALTHCHECK, and no manifest of the repository probes it";

    [Theory]
    [InlineData(Listens, "README.md", "", Unprobed)]
    [InlineData(Listens, "docker-compose.yml", "services:\n", Unprobed)]
    [InlineData(Listens, "docker-compose.yml", "services:\n  a:\n    healthcheck:\n      test: a\n", "")]
    [InlineData(Listens, "deploy/kubernetes/deployment.yml", "", "")]
    [InlineData(Listens, "chart/Chart.yaml", "", "")]
    [InlineData("FROM a:1.2.3\nCMD [\"a\"]", "README.md", "", "")]
    [InlineData("FROM a:1.2.3\nEXPOSE 1\nHEALTHCHECK CMD a", "README.md", "", "")]
    [InlineData("FROM a:1.2.3\nEXPOSE 1\nHEALTHCHECK NONE", "README.md", "", "")]
    public void Health_is_asked_for(string text, string other, string content, string expected) => Assert.Equal(expected, Check(text, other, content));

    [Theory]
    [InlineData("10.0.401", "", "10.0", false)]
    [InlineData("10.0.401", "", "10.0-noble", false)]
    [InlineData("10.0.401", "", "10", false)]
    [InlineData("10.0.401", "", "latest", false)]
    [InlineData("10.0.401", "", "10.0.401", false)]
    [InlineData("10.0.401", "", "10.0.402", false)]
    [InlineData("10.0.401", "disable", "10.0.402", true)]
    [InlineData("10.0.401", "", "10.0.400", true)]
    [InlineData("10.0.401", "", "10.0.500", true)]
    [InlineData("10.0.401", "latestFeature", "10.0.500", false)]
    [InlineData("10.0.401", "", "9.0", true)]
    [InlineData("10.0.401", "latestMajor", "9.0", true)]
    [InlineData("10.0.401", "latestMinor", "11.0", true)]
    [InlineData("10.0.401", "latestMajor", "11.0", false)]
    [InlineData("10.0.401", "", "11.0.100-preview.1", true)]
    [InlineData("", "", "9.0", false)]
    public void Sdk_is_compared(string pin, string rollForward, string tag, bool isFound)
    {
        var json = pin.Length == 0 ? "{}" : $$"""{ "sdk": { "version": "{{pin}}", "rollForward": "{{rollForward}}" } }""";

        var found = Check($"FROM mcr.microsoft.com/dotnet/sdk:{tag} AS build", "global.json", json);

        Assert.Equal(isFound ? $"STD9114 src/Dockerfile(1,6) the image has .NET SDK '{tag}', and global.json asks for '{pin}'" : "", found);
    }

    [Fact]
    public void Nearest_file_counts()
    {
        using var repository = new TestRepository()
            .With("global.json", """{ "sdk": { "version": "10.0.401" } }""")
            .With("old/global.json", """{ "sdk": { "version": "8.0.100" } }""")
            .With("old/api/Dockerfile", "FROM mcr.microsoft.com/dotnet/sdk:8.0");

        Assert.Empty(repository.Run(new DockerfileSetCheck()));
    }

    private static string Check(string text, string other, string content)
    {
        using var repository = new TestRepository().With("src/Dockerfile", text).With(other, content);
        return string.Join(
            '\n',
            repository
                .Run(new DockerfileSetCheck())
                .Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Rule.Id} {f.Path}({f.Line},{f.Column}) {f.Message}")));
    }
}
