using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Json;

namespace Standards.Checks.Gates.Budgets;

/// <summary>A JSON file that a measuring tool wrote.</summary>
internal static class ResultFile
{
    /// <summary>A larger file is refused.</summary>
    public const long MaxBytes = 32L * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The root of the document, or why there is none.</summary>
    /// <param name="name">The name that findings give it.</param>
    /// <param name="path">Absolute path.</param>
    /// <param name="rule">The rule that the file is whole.</param>
    /// <param name="fix">What to do when it is not.</param>
    public static (PlacedNode Root, Finding? Problem) Read(string name, string path, RuleDescriptor rule, string fix)
    {
        var absent = new PlacedNode(name, null);
        try
        {
            using var stream = RegularFile.Open(path, FileShare.Read);
            if (stream.Length > MaxBytes)
            {
                return (absent, new Finding(rule, name, 0, 0, $"the file is larger than the {MaxBytes / 1024 / 1024} MB that are read", fix));
            }

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var (root, problem) = JsonNodeReader.Read(Utf8.GetString(bytes));
            return problem is not null ? (absent, new Finding(rule, name, problem.Line, problem.Column, $"the file is not whole JSON: {problem.Message}", fix))
                : root is null ? (absent, new Finding(rule, name, 1, 1, "the file is empty", fix))
                : (new PlacedNode(name, root), null);
        }
        catch (DecoderFallbackException)
        {
            return (absent, new Finding(rule, name, 0, 0, "the file is no UTF-8 text", fix));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (absent, new Finding(
                rule, name, 0, 0, e is FileNotFoundException or DirectoryNotFoundException ? "the file is not there" : "the file cannot be opened", fix));
        }
    }
}
