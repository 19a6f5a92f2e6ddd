using System.Text.Json;
using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Documents.Projects;

/// <summary>STD3855: the tools of <c>.config/dotnet-tools.json</c> have exact versions. Clause: <c>required-tools-listed</c>.</summary>
public sealed partial class ToolManifestCheck : IFileCheck
{
    private const int MaxBytes = 1024 * 1024;
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 16 };

    /// <inheritdoc/>
    public string Name => "tool-manifest";

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) => IsManifest(file);

    /// <summary>Whether a file is a manifest at the root, by its path alone.</summary>
    public static bool IsManifest(SourceFile file) => file.Path is ".config/dotnet-tools.json" or "dotnet-tools.json";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        var bytes = file.ReadBytes(MaxBytes);
        bytes = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
        var lines = new LineMap(System.Text.Encoding.Latin1.GetString(bytes));
        try
        {
            return Read(file, bytes, lines);
        }
        catch (JsonException e)
        {
            return [new Finding(RuleCatalog.STD0010, file.Path, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1, "the tool manifest is not valid JSON", "Correct the JSON at this place; its rules were not checked")];
        }
    }

    // Depth 1 holds 'tools', 2 the names of tools, 3 'version'.
    private static List<Finding> Read(SourceFile file, byte[] bytes, LineMap lines)
    {
        var findings = new List<Finding>();
        var reader = new Utf8JsonReader(bytes, Options);
        var (isInTools, tool, toolStart, hasVersion) = (false, "", 0L, true);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                var (name, start) = (reader.GetString()!, reader.TokenStartIndex);
                if (reader.CurrentDepth == 1)
                {
                    isInTools = name == "tools";
                }
                else if (isInTools && reader.CurrentDepth == 2)
                {
                    (tool, toolStart, hasVersion) = (name, start, false);
                }
                else if (isInTools && reader.CurrentDepth == 3 && name == "version" && reader.Read())
                {
                    hasVersion = true;
                    var version = reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
                    if (!Exact().IsMatch(version))
                    {
                        findings.Add(New(file, lines, reader.TokenStartIndex, $"version {ValueText.Quote(version)} of the tool {ValueText.Quote(tool)} is not exact"));
                    }
                }
            }
            else if (isInTools && !hasVersion && reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 2)
            {
                hasVersion = true;
                findings.Add(New(file, lines, toolStart, $"the tool {ValueText.Quote(tool)} has no version"));
            }
        }

        return findings;
    }

    private static Finding New(SourceFile file, LineMap lines, long offset, string message)
    {
        var (line, column) = lines.Locate((int)offset);
        return new Finding(RuleCatalog.STD3855, file.Path, line, column, message, "Write '\"version\": \"1.2.3\"' with the version that is meant");
    }

    [GeneratedRegex(@"^[0-9]+(\.[0-9]+){1,3}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Exact();
}
