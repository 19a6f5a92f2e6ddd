using System.Net;
using System.Text.Json.Nodes;

namespace StdService1.Api.Tests;

[Trait("Category", "Integration")]
public sealed class OpenApiTests : IDisposable
{
    private const string Accept = "ACCEPT_OPENAPI";

    private readonly ServiceFactory _factory = new();

    /// <summary>The contract changes in the same pull request as the code, where reviewers see it.</summary>
    [Fact]
    public async Task OpenApi_Document_IsTheCommittedOne()
    {
        using var client = _factory.With("OpenApi:Enabled", "true").CreateClient();
        using var response = await client.GetAsync("/openapi/v1.json");
        var served = (await response.Content.ReadAsStringAsync()).ReplaceLineEndings("\n") + "\n";

        var committed = Path.Combine(Root(), "api", "openapi.json");
        if (Environment.GetEnvironmentVariable(Accept) is "1")
            await File.WriteAllTextAsync(committed, served);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(
            // The order of members says nothing: schemas are sorted by their names.
            JsonNode.DeepEquals(JsonNode.Parse(await File.ReadAllTextAsync(committed)), JsonNode.Parse(served)),
            $"api/openapi.json is not what the service serves. If the change is meant, run '{Accept}=1 dotnet test' and commit the file.");
    }

    public void Dispose() => _factory.Dispose();

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "standards.yml")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests has a standards.yml.");
    }
}
