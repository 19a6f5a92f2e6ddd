using System.Text.Json;

namespace Standards.Templates.Tests;

public sealed class TemplateJsonTests : IDisposable
{
    private const string RunScript = "3A7C4B45-1F5D-4A30-959A-51B88E82B5D2";
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip };
    private static readonly string Config = Path.Combine(SourceTree.Pack, "content", "std-service", ".template.config");

    private readonly JsonDocument _template = JsonDocument.Parse(File.ReadAllText(Path.Combine(Config, "template.json")), WithComments);

    [Theory]
    [InlineData("identity", "Standards.Service.CSharp")]
    [InlineData("groupIdentity", "Standards.Service")]
    [InlineData("shortName", "std-service")]
    public void Template_Identity_IsWhatUsersAndUpdatesRelyOn(string field, string value) =>
        Assert.Equal(value, _template.RootElement.GetProperty(field).GetString());

    [Theory]
    [InlineData("author")]
    [InlineData("name")]
    [InlineData("description")]
    [InlineData("classifications")]
    [InlineData("sourceName")]
    [InlineData("constraints")]
    [InlineData("primaryOutputs")]
    public void Template_RequiredField_IsThere(string field) =>
        Assert.True(_template.RootElement.TryGetProperty(field, out _));

    [Fact]
    public void Template_CreatesAFolderForTheRepository() =>
        Assert.True(_template.RootElement.GetProperty("preferNameDirectory").GetBoolean());

    [Fact]
    public void Template_PostActions_CanBeDoneByHandAndRunNoScript() =>
        Assert.All(_template.RootElement.GetProperty("postActions").EnumerateArray(), action =>
        {
            Assert.True(action.GetProperty("continueOnError").GetBoolean());
            Assert.NotEmpty(action.GetProperty("manualInstructions").EnumerateArray());
            Assert.NotEqual(RunScript, action.GetProperty("actionId").GetString()?.ToUpperInvariant());
        });

    [Fact]
    public void Template_Steps_AreFormsThatExist()
    {
        var forms = _template.RootElement.GetProperty("forms");
        var known = forms.EnumerateObject().Select(form => form.Name).Append("lowerCaseInvariant").ToHashSet();
        var used = forms.EnumerateObject()
            .Where(form => form.Value.TryGetProperty("steps", out _))
            .SelectMany(form => form.Value.GetProperty("steps").EnumerateArray())
            .Select(step => step.GetString()!);

        // The engine skips a step that it does not know, without a word.
        Assert.Empty(used.Except(known));
    }

    [Fact]
    public void HostFile_Options_AreParametersOfTheTemplate()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(Config, "dotnetcli.host.json")));
        var parameters = _template.RootElement.GetProperty("symbols").EnumerateObject()
            .Where(symbol => symbol.Value.GetProperty("type").GetString() == "parameter")
            .Select(symbol => symbol.Name);

        Assert.Equal(parameters, host.RootElement.GetProperty("symbolInfo").EnumerateObject().Select(option => option.Name));
    }

    public void Dispose() => _template.Dispose();
}
