using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.Schema;
using static Standards.Checks.Rules.Pipelines.Azure.Schema.AzureShapes;

namespace Standards.Checks.Rules.Pipelines.Azure.Schema;

/// <summary>What a step of Azure Pipelines may hold.</summary>
internal static class AzureStepShapes
{
    private static readonly Shape Target = Map("target", new()
    {
        ["container"] = Shapes.Filled,
        ["commands"] = OneOf("any", "restricted"),
        ["settableVariables"] = TextOrTexts,
    }) with
    {
        Kinds = ShapeKinds.Map | ShapeKinds.Text,
    };

    private static readonly Dictionary<string, Shape> Common = new()
    {
        ["displayName"] = Shapes.Text,
        ["name"] = Shapes.Text,
        ["condition"] = Shapes.Text,
        ["continueOnError"] = Flag,
        ["enabled"] = Flag,
        ["env"] = TextMap,
        ["target"] = Target,
        ["timeoutInMinutes"] = Number,
        ["retryCountOnTaskFailure"] = Number,
    };

    private static readonly Dictionary<string, Shape> Shell = new(Common) { ["workingDirectory"] = Shapes.Text, ["failOnStderr"] = Flag };

    private static readonly Dictionary<string, Shape> PowerShell = new(Shell) { ["errorActionPreference"] = Shapes.Text, ["ignoreLASTEXITCODE"] = Flag };

    private static readonly string[] OfCheckout =
    [
        "clean", "fetchDepth", "fetchFilter", "fetchTags", "lfs", "persistCredentials", "submodules", "path", "sparseCheckoutDirectories",
        "sparseCheckoutPatterns", "workspaceRepo",
    ];

    private static readonly Dictionary<string, Shape> Kinds = new(StringComparer.Ordinal)
    {
        ["task"] = Of("task", Common, ("task", Shapes.Filled), ("inputs", Shapes.Named("map of inputs", Shapes.Any))),
        ["script"] = Of("script", Shell, ("script", Shapes.Text)),
        ["bash"] = Of("script", Shell, ("bash", Shapes.Text)),
        ["pwsh"] = Of("script", PowerShell, ("pwsh", Shapes.Text)),
        ["powershell"] = Of("script", PowerShell, ("powershell", Shapes.Text)),
        ["checkout"] = Of(
            "checkout",
            Common,
            [("checkout", Shapes.Text), .. OfCheckout.Select(k => (k, Shapes.Text))]),
        ["download"] = Of("download", Common, ("download", Shapes.Filled), ("artifact", Shapes.Text), ("patterns", Shapes.Text), ("path", Shapes.Text)),
        ["downloadBuild"] = Of(
            "download",
            Common,
            ("downloadBuild", Shapes.Filled),
            ("artifact", Shapes.Text),
            ("path", Shapes.Text),
            ("patterns", Shapes.Text),
            ("inputs", TextMap)),
        ["getPackage"] = Of("download of a package", Common, ("getPackage", Shapes.Filled), ("path", Shapes.Text)),
        ["upload"] = Of("upload", Common, ("upload", Shapes.Filled), ("artifact", Shapes.Text)),
        ["publish"] = Of("publication", Common, ("publish", Shapes.Filled), ("artifact", Shapes.Text)),
        ["reviewApp"] = Of("review app", Common, ("reviewApp", Shapes.Filled)),
        ["template"] = Map("template of steps", new() { ["template"] = Shapes.Filled, ["parameters"] = Parameters }),
    };

    private static readonly Shape Unknown = Shapes.Any.And(NoKind);

    /// <summary>A step: its kind is that of the first key that says what it does.</summary>
    public static Shape Step { get; } = new(ShapeKinds.Map) { Noun = "step", Choose = Choose, Example = "[{ script: make }]" };

    private static Shape Choose(YamlMapping step)
    {
        var kind = step.Entries.Select(e => e.Key.Value).FirstOrDefault(Kinds.ContainsKey);
        return kind is not null ? Kinds[kind] : IsOpen(step) ? Shapes.Any : Unknown;
    }

    private static Shape Of(string noun, Dictionary<string, Shape> common, params (string Key, Shape Shape)[] own)
    {
        var keys = new Dictionary<string, Shape>(common);
        foreach (var (key, shape) in own)
        {
            keys[key] = shape;
        }

        return Map(noun, keys);
    }

    private static void NoKind(SchemaWalk walk, YamlScalar? _, YamlNode node)
    {
        var first = node.Entries().Select(e => e.Key).FirstOrDefault();
        var nearest = node.Entries().Select(e => (e.Key, Near: KeyHint.Of(e.Key.Value, Kinds.Keys))).FirstOrDefault(k => k.Near is not null);
        if (nearest.Near is not null)
        {
            walk.Add(nearest.Key, $"{ValueText.Quote(nearest.Key.Value)} is not a kind of step", $"Write '{nearest.Near}'");
        }
        else
        {
            walk.Add(first ?? node, "the step does not say what it does", "Add 'script', 'task', 'checkout', 'template' or another kind of step");
        }
    }
}
