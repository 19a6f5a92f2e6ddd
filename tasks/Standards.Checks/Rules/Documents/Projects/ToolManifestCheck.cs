using System.Text.Json;
using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Json;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Documents.Projects;

/// <summary>STD3855: the tools of <c>.config/dotnet-tools.json</c> have exact versions. Clause: <c>required-tools-listed</c>.</summary>
public sealed partial class ToolManifestCheck : IFileCheck
{
    private const int MaxBytes = 1024 * 1024;
    private const int MaxDepth = 16;

    /// <inheritdoc/>
    public string Name => "tool-manifest";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.ToolManifestVersions];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) => IsManifest(file);

    /// <summary>Whether a file is a manifest at the root, by its path alone.</summary>
    public static bool IsManifest(SourceFile file) => file.Path is ".config/dotnet-tools.json" or "dotnet-tools.json";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        try
        {
            return Read(file, JsonTokens.Lenient(file.ReadBytes(MaxBytes), MaxDepth));
        }
        catch (JsonFormatException e)
        {
            return [new Finding(
                RuleCatalog.CheckInputReadable,
                e.Position.In(file.Path),
                "the tool manifest is not valid JSON",
                "Correct the JSON at this place; its rules were not checked")];
        }
    }

    // Depth 1 holds 'tools', 2 the names of tools, 3 'version'.
    private static List<Finding> Read(SourceFile file, JsonTokens tokens)
    {
        var findings = new List<Finding>();
        var (isInTools, tool, toolPlace, hasVersion) = (false, "", Position.Start, true);
        while (tokens.Read())
        {
            if (tokens.Type == JsonTokenType.PropertyName)
            {
                var (name, place) = (tokens.Text(), tokens.Position);
                if (tokens.Depth == 1)
                {
                    isInTools = name == "tools";
                }
                else if (isInTools && tokens.Depth == 2)
                {
                    (tool, toolPlace, hasVersion) = (name, place, false);
                }
                else if (isInTools && tokens.Depth == 3 && name == "version" && tokens.Read())
                {
                    hasVersion = true;
                    var version = tokens.Type == JsonTokenType.String ? tokens.Text() : "";
                    if (!Exact().IsMatch(version))
                    {
                        findings.Add(New(file, tokens.Position, $"version {ValueText.Quote(version)} of the tool {ValueText.Quote(tool)} is not exact"));
                    }
                }
            }
            else if (isInTools && !hasVersion && tokens.Type == JsonTokenType.EndObject && tokens.Depth == 2)
            {
                hasVersion = true;
                findings.Add(New(file, toolPlace, $"the tool {ValueText.Quote(tool)} has no version"));
            }
        }

        return findings;
    }

    private static Finding New(SourceFile file, Position place, string message) =>
        new(RuleCatalog.ToolManifestVersions, place.In(file.Path), message, "Write '\"version\": \"1.2.3\"' with the version that is meant");

    [GeneratedRegex(@"^[0-9]+(\.[0-9]+){1,3}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Exact();
}
