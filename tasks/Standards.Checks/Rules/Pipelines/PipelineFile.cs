using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines;

/// <summary>A file of a pipeline: its nodes, and its text, in which the exact place of a word in a script is.</summary>
internal sealed class PipelineFile(string path, PipelineHost host, string text, YamlMapping root)
{
    private readonly LineMap _lines = new(text);

    /// <summary>Repository-relative.</summary>
    public string Path => path;

    /// <summary>Who runs it.</summary>
    public PipelineHost Host => host;

    /// <summary>As it stands in the file.</summary>
    public string Text => text;

    /// <summary>Its keys.</summary>
    public YamlMapping Root => root;

    /// <summary>The jobs, in the order of the file.</summary>
    public IReadOnlyList<PipelineJob> Jobs { get; init; } = [];

    /// <summary>Whether jobs come from files that are not read.</summary>
    public bool IsOpen { get; init; }

    /// <summary>What a value looks like in the file, with the line of its <c>|</c> and its indentation.</summary>
    public ReadOnlySpan<char> Slice(YamlScalar value) => text.AsSpan(value.Start, Math.Clamp(value.End, value.Start, text.Length) - value.Start);

    /// <summary>What stands behind a value in its line; of a block, in the line of its <c>|</c>.</summary>
    public ReadOnlySpan<char> Behind(YamlScalar value)
    {
        var isBlock = Slice(value) is ['|' or '>', ..];
        var rest = text.AsSpan(Math.Min(isBlock ? value.Start : value.End, text.Length));
        var end = rest.IndexOfAny('\r', '\n');
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>A finding at a value.</summary>
    public Finding At(RuleDescriptor rule, YamlNode node, string message, string fix) => new(rule, path, node.Line, node.Column, message, fix);

    /// <summary>A finding at an offset in the text.</summary>
    public Finding At(RuleDescriptor rule, int offset, string message, string fix)
    {
        var (line, column) = _lines.Locate(offset);
        return new Finding(rule, path, line, column, message, fix);
    }
}
