using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Rules.Suppressions;

/// <summary>
/// STD0014 in C# files: <c>#pragma warning disable</c> and <c>[SuppressMessage]</c>. Most files have neither word, which the bytes tell
/// before anything is decoded.
/// </summary>
public sealed class SourceSuppressionCheck : IFileCheck
{
    // Generated sources can be large; what is larger than this no compiler takes.
    private const int MaxBytes = 64 * 1024 * 1024;

    /// <inheritdoc/>
    public string Name => "suppressions.source";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.SuppressionWaived];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) =>
        file.Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) && context.Policy.MandatoryAnalyzers.Count > 0;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        // Most files hold neither word, and nothing of them is kept.
        var text = file.ReadBytes(MaxBytes, bytes => MayHold(bytes) ? Decode(bytes.ToArray()) : null);
        return text is null ? [] : SuppressionFindings.Of(SourceSuppressions.Find(text), file.Path, context.Policy.MandatoryAnalyzers);
    }

    private static bool MayHold(ReadOnlySpan<byte> bytes) =>
        IsUtf16(bytes) || bytes.IndexOf("pragma"u8) >= 0 || bytes.IndexOf("SuppressMessage"u8) >= 0;

    // The compiler falls back to a code page where a file is not UTF-8. What is looked for is ASCII, so any substitute will do.
    private static string Decode(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    private static bool IsUtf16(ReadOnlySpan<byte> bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
}
