using System.Text.Json;
using Standards.Checks.Models.Templates;
using Standards.Tests.Shared;

namespace Standards.Templates.Tests;

public sealed class TemplateJsonTests
{
    private const string RunScript = "3A7C4B45-1F5D-4A30-959A-51B88E82B5D2";

    // What an update gives; no person is shown them.
    private static readonly string[] OnlyForUpdates = ["createdOn", "dotnetSdk"];

    // It changes what is run and not what is written.
    private const string NotRecorded = "skipRestore";

    /// <summary>The templates that write a repository.</summary>
    public static TheoryData<string> Repositories => ["std-library", "std-service", "std-worker"];

    [Theory]
    [InlineData("std-service", "Standards.Service", "Standards.Service.CSharp")]
    [InlineData("std-library", "Standards.Library", "Standards.Library.CSharp")]
    [InlineData("std-kubernetes", "Standards.Kubernetes", "Standards.Kubernetes")]
    [InlineData("std-worker", "Standards.Worker", "Standards.Worker.CSharp")]
    [InlineData("std-ops", "Standards.Operations", "Standards.Operations")]
    [InlineData("std-hooks", "Standards.Hooks", "Standards.Hooks")]
    [InlineData("std-adr", "Standards.Adr", "Standards.Adr")]
    [InlineData("std-benchmark", "Standards.Benchmark", "Standards.Benchmark")]
    [InlineData("std-codeowners", "Standards.Codeowners", "Standards.Codeowners")]
    [InlineData("std-design", "Standards.Design", "Standards.Design")]
    [InlineData("std-loadtest", "Standards.LoadTest", "Standards.LoadTest")]
    [InlineData("std-migration", "Standards.Migration", "Standards.Migration")]
    [InlineData("std-postmortem", "Standards.Postmortem", "Standards.Postmortem")]
    [InlineData("std-rfc", "Standards.Rfc", "Standards.Rfc")]
    [InlineData("std-runbook", "Standards.Runbook", "Standards.Runbook")]
    [InlineData("std-slo", "Standards.Slo", "Standards.Slo")]
    [InlineData("std-threat-model", "Standards.ThreatModel", "Standards.ThreatModel")]
    [InlineData("std-ci", "Standards.Pipeline", "Standards.Pipeline")]
    public void Template_identity_is_what_users_and_updates_rely_on(string template, string group, string identity)
    {
        using var json = TemplateContent.Definition(template);

        Assert.Equal(identity, json.RootElement.GetProperty("identity").GetString());
        Assert.Equal(group, json.RootElement.GetProperty("groupIdentity").GetString());
        Assert.Equal(template, json.RootElement.GetProperty("shortName").GetString());
    }

    [Theory]
    [MemberData(nameof(Repositories))]
    public void Template_required_fields_are_there(string template)
    {
        using var json = TemplateContent.Definition(template);

        Assert.All(
            (string[])["author", "name", "description", "classifications", "sourceName", "constraints", "primaryOutputs"],
            field => Assert.True(json.RootElement.TryGetProperty(field, out _), field));
    }

    [Theory]
    [MemberData(nameof(Repositories))]
    public void Template_creates_a_folder_for_the_repository(string template)
    {
        using var json = TemplateContent.Definition(template);

        Assert.True(json.RootElement.GetProperty("preferNameDirectory").GetBoolean());
    }

    [Theory]
    [MemberData(nameof(Repositories))]
    public void Template_post_actions_can_be_done_by_hand_and_run_no_script(string template)
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
    public void Template_steps_are_forms_that_exist(string template)
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
    public void Forms_of_names_are_the_same_in_all_repositories(string other, string suffixOfOther)
    {
        Dictionary<string, string> Forms(string template, string suffix)
        {
            using var json = TemplateContent.Definition(template);
            return json.RootElement.GetProperty("forms").EnumerateObject().ToDictionary(
                form => form.Name,
                form => form.Value.GetRawText()
                    .Replace($"\"replacement\": \"{suffix}\"", "\"replacement\": \"X\"", StringComparison.Ordinal)
                    .Replace($"$0{suffix}", "$0X", StringComparison.Ordinal));
        }

        // A service has those of its resource as well.
        var ofServices = Forms("std-service", "Service");
        Assert.All(Forms(other, suffixOfOther), form => Assert.Equal(ofServices[form.Key], form.Value));
    }

    // What a host of changes brings must not depend on what is built.
    [Theory]
    [InlineData("std-library")]
    [InlineData("std-worker")]
    public void Hosts_are_the_same_in_all_repositories(string other)
    {
        static string Hosts(string template)
        {
            using var json = TemplateContent.Definition(template);
            var symbols = json.RootElement.GetProperty("symbols");
            var sources = json.RootElement.GetProperty("sources").EnumerateArray()
                .Where(source => source.TryGetProperty("source", out var folder)
                    && folder.GetString() is "../_repository/" or "../_ci-github/" or "../_ci-azure/" or "../_ci-gitlab/" or "../_pull-request/");
            return string.Join('\n', ((string[])["owners", "ci", "ciGithub", "ciAzure", "ciGitlab"]).Select(name => symbols.GetProperty(name).GetRawText())
                .Concat(sources.Select(source => source.GetRawText())));
        }

        Assert.Equal(Hosts("std-service"), Hosts(other));
    }

    [Theory]
    [MemberData(nameof(Repositories))]
    public void IDE_shows_the_options_and_not_the_switches(string template)
    {
        using var json = TemplateContent.Definition(template);
        using var host = JsonDocument.Parse(File.ReadAllText(
            Path.Combine(SourceTree.Pack, "content", template, ".template.config", "ide.host.json")));
        var options = json.RootElement.GetProperty("symbols").EnumerateObject()
            .Where(symbol => symbol.Value.GetProperty("type").GetString() == "parameter"
                && symbol.Value.GetProperty("datatype").GetString() != "bool"
                && !OnlyForUpdates.Contains(symbol.Name))
            .Select(symbol => symbol.Name);

        Assert.Equal(options, host.RootElement.GetProperty("symbolInfo").EnumerateArray().Select(option => option.GetProperty("id").GetString()));
        Assert.All(host.RootElement.GetProperty("symbolInfo").EnumerateArray(), option => Assert.True(option.GetProperty("isVisible").GetBoolean()));
    }

    [Theory]
    [MemberData(nameof(Repositories))]
    public void Short_names_are_there_once(string template)
    {
        using var host = JsonDocument.Parse(File.ReadAllText(
            Path.Combine(SourceTree.Pack, "content", template, ".template.config", "dotnetcli.host.json")));
        var names = host.RootElement
            .GetProperty("symbolInfo")
            .EnumerateObject()
            .Select(option => option.Value.GetProperty("shortName").GetString()!)
            .Where(name => name.Length > 0)
            .ToArray();

        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
        // Those of the command itself: name, output, language, verbosity, diagnostics, help.
        Assert.Empty(names.Intersect(["n", "o", "lang", "v", "d", "h"], StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Repositories))]
    public void Host_file_options_are_parameters_of_the_template(string template)
    {
        using var json = TemplateContent.Definition(template);
        using var host = JsonDocument.Parse(File.ReadAllText(
            Path.Combine(SourceTree.Pack, "content", template, ".template.config", "dotnetcli.host.json")));
        var parameters = json.RootElement.GetProperty("symbols").EnumerateObject()
            .Where(symbol => symbol.Value.GetProperty("type").GetString() == "parameter")
            .Select(symbol => symbol.Name);

        Assert.Equal(parameters, host.RootElement.GetProperty("symbolInfo").EnumerateObject().Select(option => option.Name));
    }

    // What is not recorded, an update would render with its default: files of the user's would look like the template's.
    [Theory]
    [MemberData(nameof(Repositories))]
    public void Record_holds_every_parameter(string template)
    {
        using var json = TemplateContent.Definition(template);
        using var record = JsonDocument.Parse(File.ReadAllText(Path.Combine(SourceTree.Pack, "content", template, ".standards", "record.json")));
        var parameters = json.RootElement.GetProperty("symbols").EnumerateObject()
            .Where(symbol => symbol.Value.GetProperty("type").GetString() == "parameter" && symbol.Name != NotRecorded)
            .ToDictionary(
                symbol => symbol.Name,
                symbol => symbol.Value.TryGetProperty("choices", out var choices)
                    ? choices.EnumerateArray().Select(c => c.GetProperty("choice").GetString()!).ToArray()
                    : []);

        Assert.Equal(template, record.RootElement.GetProperty("template").GetString());
        Assert.Equal(parameters.Keys, record.RootElement.GetProperty("answers").EnumerateObject().Select(answer => answer.Name));
        // The rules that judge a record know the same.
        var known = KnownTemplates.All[template];
        Assert.Equal(parameters.Keys.Order(StringComparer.Ordinal), known.Keys.Order(StringComparer.Ordinal));
        Assert.All(parameters.Where(p => p.Value.Length > 0), p => Assert.Equal(p.Value, known[p.Key]));
    }

    [Theory]
    [MemberData(nameof(Repositories))]
    public void Host_file_hides_what_is_for_updates(string template)
    {
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(SourceTree.Pack, "content", template, ".template.config", "dotnetcli.host.json")));

        Assert.Equal(
            OnlyForUpdates,
            host.RootElement
                .GetProperty("symbolInfo")
                .EnumerateObject()
                .Where(o => o.Value.TryGetProperty("isHidden", out var hidden) && hidden.GetBoolean())
                .Select(o => o.Name));
    }
}
