using System.Text.Json;
using Standards.Tests.Shared;

namespace Standards.Templates.Tests;

public sealed class TemplateJsonTests
{
    private const string RunScript = "3A7C4B45-1F5D-4A30-959A-51B88E82B5D2";

    /// <summary>The templates that write a repository.</summary>
    public static TheoryData<string> Repositories => ["std-library", "std-service", "std-worker"];

    [Theory]
    [InlineData("std-service", "Standards.Service", "Standards.Service.CSharp")]
    [InlineData("std-library", "Standards.Library", "Standards.Library.CSharp")]
    [InlineData("std-worker", "Standards.Worker", "Standards.Worker.CSharp")]
    [InlineData("std-ops", "Standards.Operations", "Standards.Operations")]
    [InlineData("std-ci", "Standards.Pipeline", "Standards.Pipeline")]
    public void Template_Identity_IsWhatUsersAndUpdatesRelyOn(string template, string group, string identity)
    {
        using var json = TemplateContent.Definition(template);

        Assert.Equal(identity, json.RootElement.GetProperty("identity").GetString());
        Assert.Equal(group, json.RootElement.GetProperty("groupIdentity").GetString());
        Assert.Equal(template, json.RootElement.GetProperty("shortName").GetString());
    }

    [Theory]
    [MemberData(nameof(Repositories))]
    public void Template_RequiredFields_AreThere(string template)
    {
        using var json = TemplateContent.Definition(template);

        Assert.All(
            (string[])["author", "name", "description", "classifications", "sourceName", "constraints", "primaryOutputs"],
            field => Assert.True(json.RootElement.TryGetProperty(field, out _), field));
    }

    [Theory]
    [MemberData(nameof(Repositories))]
    public void Template_CreatesAFolderForTheRepository(string template)
    {
        using var json = TemplateContent.Definition(template);

        Assert.True(json.RootElement.GetProperty("preferNameDirectory").GetBoolean());
    }

    [Theory]
    [MemberData(nameof(Repositories))]
    public void Template_PostActions_CanBeDoneByHandAndRunNoScript(string template)
    {
        using var json = TemplateContent.Definition(template);

        Assert.All(json.RootElement.GetProperty("postActions").EnumerateArray(), action =>
        {
            Assert.True(action.GetProperty("continueOnError").GetBoolean());
            Assert.NotEmpty(action.GetProperty("manualInstructions").EnumerateArray());
            Assert.NotEqual(RunScript, action.GetProperty("actionId").GetString()?.ToUpperInvariant());
        });
    }

    [Theory]
    [MemberData(nameof(Repositories))]
    public void Template_Steps_AreFormsThatExist(string template)
    {
        using var json = TemplateContent.Definition(template);
        var forms = json.RootElement.GetProperty("forms");
        var known = forms.EnumerateObject().Select(form => form.Name).Append("lowerCaseInvariant").ToHashSet();
        var used = forms.EnumerateObject()
            .Where(form => form.Value.TryGetProperty("steps", out _))
            .SelectMany(form => form.Value.GetProperty("steps").EnumerateArray())
            .Select(step => step.GetString()!);

        // The engine skips a step that it does not know, without a word.
        Assert.Empty(used.Except(known));
    }

    // The engine has no includes, so each template carries the steps; what differs is what a name is called that cannot stand.
    [Theory]
    [InlineData("std-library", "Library")]
    [InlineData("std-worker", "Worker")]
    public void Forms_OfNames_AreTheSameInAllRepositories(string other, string suffixOfOther)
    {
        string Forms(string template, string suffix)
        {
            using var json = TemplateContent.Definition(template);
            return json.RootElement.GetProperty("forms").GetRawText()
                .Replace($"\"replacement\": \"{suffix}\"", "\"replacement\": \"X\"", StringComparison.Ordinal)
                .Replace($"$0{suffix}", "$0X", StringComparison.Ordinal);
        }

        Assert.Equal(Forms("std-service", "Service"), Forms(other, suffixOfOther));
    }

    // What a host of changes brings must not depend on what is built.
    [Theory]
    [InlineData("std-library")]
    [InlineData("std-worker")]
    public void Hosts_AreTheSameInAllRepositories(string other)
    {
        static string Hosts(string template)
        {
            using var json = TemplateContent.Definition(template);
            var symbols = json.RootElement.GetProperty("symbols");
            var sources = json.RootElement.GetProperty("sources").EnumerateArray()
                .Where(source => source.TryGetProperty("source", out var folder) && folder.GetString() is "../_repository/" or "../_ci-github/" or "../_ci-azure/" or "../_ci-gitlab/" or "../_pull-request/");
            return string.Join('\n', ((string[])["owners", "ci", "ciGithub", "ciAzure", "ciGitlab"]).Select(name => symbols.GetProperty(name).GetRawText())
                .Concat(sources.Select(source => source.GetRawText())));
        }

        Assert.Equal(Hosts("std-service"), Hosts(other));
    }

    [Theory]
    [MemberData(nameof(Repositories))]
    public void Ide_ShowsTheOptions_AndNotTheSwitches(string template)
    {
        using var json = TemplateContent.Definition(template);
        using var host = JsonDocument.Parse(File.ReadAllText(
            Path.Combine(SourceTree.Pack, "content", template, ".template.config", "ide.host.json")));
        var options = json.RootElement.GetProperty("symbols").EnumerateObject()
            .Where(symbol => symbol.Value.GetProperty("type").GetString() == "parameter" && symbol.Value.GetProperty("datatype").GetString() != "bool")
            .Select(symbol => symbol.Name);

        Assert.Equal(options, host.RootElement.GetProperty("symbolInfo").EnumerateArray().Select(option => option.GetProperty("id").GetString()));
        Assert.All(host.RootElement.GetProperty("symbolInfo").EnumerateArray(), option => Assert.True(option.GetProperty("isVisible").GetBoolean()));
    }

    [Theory]
    [MemberData(nameof(Repositories))]
    public void ShortNames_AreThereOnce(string template)
    {
        using var host = JsonDocument.Parse(File.ReadAllText(
            Path.Combine(SourceTree.Pack, "content", template, ".template.config", "dotnetcli.host.json")));
        var names = host.RootElement.GetProperty("symbolInfo").EnumerateObject().Select(option => option.Value.GetProperty("shortName").GetString()!).Where(name => name.Length > 0).ToArray();

        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
        // Those of the command itself: name, output, language, verbosity, diagnostics, help.
        Assert.Empty(names.Intersect(["n", "o", "lang", "v", "d", "h"], StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Repositories))]
    public void HostFile_Options_AreParametersOfTheTemplate(string template)
    {
        using var json = TemplateContent.Definition(template);
        using var host = JsonDocument.Parse(File.ReadAllText(
            Path.Combine(SourceTree.Pack, "content", template, ".template.config", "dotnetcli.host.json")));
        var parameters = json.RootElement.GetProperty("symbols").EnumerateObject()
            .Where(symbol => symbol.Value.GetProperty("type").GetString() == "parameter")
            .Select(symbol => symbol.Name);

        Assert.Equal(parameters, host.RootElement.GetProperty("symbolInfo").EnumerateObject().Select(option => option.Name));
    }
}
