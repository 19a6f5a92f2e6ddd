using Standards.Checks.Foundation.Yaml;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.CiTemplates;

/// <summary>The steps of the files below <c>ci-templates</c>, read from the files and from nowhere else.</summary>
internal static class CiTemplate
{
    public const string GitHub = "github/standards.yml";
    public const string GitHubDeploy = "github/standards-deploy.yml";
    public const string GitHubDue = "github/standards-due.yml";
    public const string GitHubAction = "github/standards/action.yml";
    public const string GitHubSign = "github/sign-artifacts/action.yml";
    public const string Azure = "azure/standards.yml";
    public const string AzureDue = "azure/standards-due.yml";
    public const string GitLab = "gitlab/standards.yml";
    public const string GitLabDue = "gitlab/standards-due.yml";

    private static readonly string[] HostSteps = ["task", "publish", "checkout", "download"];

    /// <summary>All files, so that one that is added is tested too.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Combine("ci-templates"), "*.yml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryRoot.Combine("ci-templates"), file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public static string Text(string file) => File.ReadAllText(RepositoryRoot.Combine($"ci-templates/{file}"));

    /// <summary>The documents of a file: GitLab has its inputs in one of their own.</summary>
    public static IReadOnlyList<YamlMapping> Documents(string file) => [.. Text(file).Split("\n---\n").Select(text =>
    {
        var (root, problem) = YamlReader.Read(text);
        Assert.True(problem is null, $"{file}({problem?.Line}): {problem?.Message}");
        return (YamlMapping)root!;
    })];

    /// <summary>Every step of a file, in order.</summary>
    public static IReadOnlyList<CiStep> Steps(string file)
    {
        var root = Documents(file)[^1];
        if (file.StartsWith("gitlab/", StringComparison.Ordinal))
        {
            return [.. root.Entries.SelectMany(entry => OfGitLab(entry.Key.Value, entry.Value, root))];
        }

        if (file.StartsWith("azure/", StringComparison.Ordinal))
        {
            return [.. OfAzure(root, "", "", Variables(root))];
        }

        var jobs = root.Find("jobs") is YamlMapping all ? all.Entries.Select(entry => (entry.Key.Value, entry.Value)) : [("composite", root.Find("runs")!)];
        return [.. jobs.SelectMany(job => OfGitHub(job.Item1, (YamlMapping)job.Item2, Scalars(root.Find("env"))))];
    }

    /// <summary>The value of a key; null where there is none.</summary>
    public static YamlNode? Find(this YamlNode node, string key) => (node as YamlMapping)?.Entries.FirstOrDefault(entry => entry.Key.Value == key).Value;

    /// <summary>The text of a key; empty where there is none.</summary>
    public static string Value(this YamlNode node, string key) => (node.Find(key) as YamlScalar)?.Value ?? "";

    private static IEnumerable<CiStep> OfGitHub(string job, YamlMapping body, Dictionary<string, string> outer) =>
        (body.Find("steps") as YamlSequence)?.Items.Select(step => new CiStep(
            job,
            step.Value("name"),
            step.Value("run"),
            step.Value("uses"),
            step.Value("if"),
            Over(Over(outer, Scalars(body.Find("env"))), Scalars(step.Find("env"))))
        { Id = step.Value("id") })
        ?? [];

    // Stages, jobs, steps and conditions of the template in any nesting.
    private static IEnumerable<CiStep> OfAzure(YamlNode node, string job, string guard, Dictionary<string, string> outer)
    {
        if (node is YamlSequence list)
        {
            return list.Items.SelectMany(item => OfAzure(item, job, guard, outer));
        }

        if (node is not YamlMapping map)
        {
            return [];
        }

        foreach (var level in (string[])["stage", "job", "deployment"])
        {
            job = map.Value(level) is { Length: > 0 } name ? $"{job}/{name}".TrimStart('/') : job;
        }

        var condition = map.Value("condition") is { Length: > 0 } own ? own : guard;
        if (map.Value("bash") is { Length: > 0 } script)
        {
            return [new CiStep(job, map.Value("displayName"), script, "", condition, Over(outer, Scalars(map.Find("env")))) { Id = map.Value("name") }];
        }

        if (HostSteps.FirstOrDefault(key => map.Find(key) is YamlScalar) is { } used)
        {
            return [new CiStep(job, map.Value("displayName"), "", used == "task" ? map.Value(used) : used, condition, outer)];
        }

        var variables = Over(outer, Variables(map));
        return map.Entries
            .Where(entry => entry.Key.Value is not ("variables" or "parameters"))
            .SelectMany(entry => OfAzure(entry.Value, job, Condition(entry.Key.Value), variables));

        // A condition of the template counts for the step below it.
        static string Condition(string key) => key.StartsWith("${{ if ", StringComparison.Ordinal) ? key[4..^3] : "";
    }

    private static IEnumerable<CiStep> OfGitLab(string job, YamlNode body, YamlMapping root)
    {
        var outer = Scalars(root.Find("variables"));
        var own = Scalars(body.Find("variables"));
        if (body.Value("extends") is { Length: > 0 } basis)
        {
            own = Over(Scalars(root.Find(basis)!.Find("variables")), own);
            body = root.Find(basis)!;
        }

        return from list in (string[])["before_script", "script", "after_script"]
               from item in (body.Find(list) as YamlSequence)?.Items.Index() ?? []
               select new CiStep(job, $"{list}[{item.Index}]", ((YamlScalar)item.Item).Value, "", "", Over(outer, own));
    }

    private static Dictionary<string, string> Variables(YamlNode node) => (node.Find("variables") as YamlSequence)?.Items
        .Where(item => item.Find("name") is not null)
        .ToDictionary(item => item.Value("name"), item => item.Value("value"), StringComparer.Ordinal) ?? [];

    private static Dictionary<string, string> Scalars(YamlNode? node) => (node as YamlMapping)?.Entries
        .Where(entry => entry.Value is YamlScalar || entry.Value.Find("value") is not null)
        .ToDictionary(entry => entry.Key.Value, entry => entry.Value is YamlScalar scalar ? scalar.Value : entry.Value.Value("value"), StringComparer.Ordinal)
        ?? [];

    private static Dictionary<string, string> Over(Dictionary<string, string> outer, Dictionary<string, string> inner)
    {
        var all = new Dictionary<string, string>(outer, StringComparer.Ordinal);
        foreach (var (name, value) in inner)
        {
            all[name] = value;
        }

        return all;
    }
}
