using System.Text.Json;
using Standards.Tests.Shared;

namespace Standards.Templates.Tests;

/// <summary>What the definitions of all item templates have in common.</summary>
public sealed class ItemJsonTests
{
    // Says what is left to do; makes a file executable. No other action works without a question or on every host.
    private static readonly string[] KnownActions = ["AC1156F7-BB77-4DB8-B28F-24EEBCCA1E5C", "CB9A6CF3-4F5C-4860-B9D2-03A574959774"];

    // Options of 'dotnet new' itself: a template's own of that name would be renamed.
    private static readonly string[] Taken =
    [
        "name", "output", "dry-run", "force", "no-update-check", "project", "language", "type", "verbosity", "diagnostics", "help",
        "author", "baseline", "tag", "columns", "columns-all", "list", "search", "install", "uninstall", "update-apply", "update-check", "interactive",
        "add-source", "nuget-source", "alias", "show-alias", "allow-scripts",
    ];

    public static TheoryData<string> Items => [.. TemplateContent.Items];

    [Theory]
    [MemberData(nameof(Items))]
    public void Item_is_written_where_it_is_asked_for(string template)
    {
        using var json = TemplateContent.Definition(template);
        var root = json.RootElement;

        Assert.Equal(template, root.GetProperty("shortName").GetString());
        Assert.False(root.GetProperty("preferNameDirectory").GetBoolean());
        Assert.Equal(root.GetProperty("identity").GetString(), root.GetProperty("groupIdentity").GetString());
        Assert.True(root.TryGetProperty("constraints", out _));
        Assert.EndsWith(".", root.GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Items))]
    public void Item_options_are_explained_and_have_names_of_their_own(string template)
    {
        using var json = TemplateContent.Definition(template);
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(SourceTree.Pack, "content", template, ".template.config", "dotnetcli.host.json")));
        var parameters = json.RootElement
            .GetProperty("symbols")
            .EnumerateObject()
            .Where(symbol => symbol.Value.GetProperty("type").GetString() == "parameter")
            .ToArray();
        var options = host.RootElement.GetProperty("symbolInfo").EnumerateObject().ToArray();
        var shortNames = options.Select(option => option.Value.GetProperty("shortName").GetString()!).Where(name => name.Length > 0).ToArray();

        Assert.Equal(parameters.Select(parameter => parameter.Name), options.Select(option => option.Name));
        Assert.All(parameters, parameter => Assert.EndsWith(".", parameter.Value.GetProperty("description").GetString(), StringComparison.Ordinal));
        Assert.Empty(options.Select(option => option.Value.GetProperty("longName").GetString()!).Intersect(Taken, StringComparer.Ordinal));
        Assert.Equal(shortNames.Distinct(StringComparer.Ordinal), shortNames);
        Assert.Empty(shortNames.Intersect(["n", "o", "lang", "v", "d", "h"], StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Items))]
    public void Item_post_actions_ask_nothing_and_say_what_else_to_do(string template)
    {
        using var json = TemplateContent.Definition(template);

        Assert.All(json.RootElement.TryGetProperty("postActions", out var actions) ? actions.EnumerateArray().AsEnumerable() : [], action =>
        {
            Assert.Contains(action.GetProperty("actionId").GetString(), KnownActions);
            Assert.True(action.GetProperty("continueOnError").GetBoolean());
            Assert.NotEmpty(action.GetProperty("id").GetString()!);
            Assert.NotEmpty(Assert.Single(action.GetProperty("manualInstructions").EnumerateArray()).GetProperty("text").GetString()!);
        });
    }

    /// <summary>The engine has no shared forms: each definition repeats what makes a file name or a title, and all repeat the same.</summary>
    [Theory]
    [InlineData("title")]
    [InlineData("slug")]
    [InlineData("teamHandle")]
    [InlineData("padded")]
    [InlineData("escapeMarkup")]
    [InlineData("slugCut")]
    [InlineData("slugDevices")]
    public void Forms_of_one_name_are_equal(string form)
    {
        var texts = new List<string>();
        foreach (var template in TemplateContent.Items)
        {
            using var json = TemplateContent.Definition(template);
            if (json.RootElement.TryGetProperty("forms", out var forms) && forms.TryGetProperty(form, out var definition))
            {
                texts.Add(definition.GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal));
            }
        }

        Assert.True(texts.Count > 1);
        Assert.Single(texts.Distinct(StringComparer.Ordinal));
    }
}
