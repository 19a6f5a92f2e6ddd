using System.Text;
using Standards.Checks.Foundation.Json;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Models.Contracts;

/// <summary>The content of one file of a contract.</summary>
/// <param name="Root">The root; null for an empty file and one that cannot be read.</param>
/// <param name="Problem">Why it cannot be read, and where.</param>
internal sealed record ContractPage(YamlNode? Root, YamlProblem? Problem)
{
    /// <summary>Larger files are refused.</summary>
    public const int MaxBytes = 12 * 1024 * 1024;

    // Contracts that programs wrote nest about 40 levels deep and have up to 400,000 nodes.
    private const int MaxDepth = 100;
    private const int MaxNodes = 1_500_000;

    /// <summary>A text as YAML, or as JSON where the path or the text says so; JSON is as strict as a program reads it.</summary>
    public static ContractPage Read(string path, string text)
    {
        if (!IsJson(path, text))
        {
            var (root, problem) = YamlReader.ReadForeign(text, MaxDepth, MaxNodes);
            return new ContractPage(root, problem);
        }

        try
        {
            return new ContractPage(JsonNodeReader.ReadStrict(Encoding.UTF8.GetBytes(text), MaxDepth), null);
        }
        catch (JsonFormatException e)
        {
            return new ContractPage(null, new YamlProblem(e.Message, e.Position.Line, e.Position.Column));
        }
    }

    private static bool IsJson(string path, string text) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && text.AsSpan()
        .TrimStart("\uFEFF \t\r\n") is not [];
}
