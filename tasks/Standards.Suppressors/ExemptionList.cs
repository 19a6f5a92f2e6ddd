using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis.Text;

namespace Standards.Suppressors;

/// <summary>
/// What <c>obj/…/standards/exemptions.txt</c> holds for one project, as the engine's CompilerExemptions writes it: lines of fields
/// that tabs separate. <c>root</c> and <c>project</c> say where, <c>b</c> is an entry of the baseline (rule, hash, count), <c>r</c> one
/// whose file is gone, so that it holds in any file, <c>w</c> a waiver (rule, path, text).
/// </summary>
internal sealed class ExemptionList
{
    /// <summary>First line of the file; another version is not read.</summary>
    public const string Header = "standards-exemptions 1";

    private readonly List<(string Rule, string Path, string Text)> _waivers = [];
    private readonly HashSet<string> _rules = new(StringComparer.Ordinal);

    private ExemptionList()
    {
    }

    /// <summary>Absolute path of the repository with <c>/</c> and a trailing one.</summary>
    public string Root { get; private set; } = "";

    /// <summary>Repository-relative path of the project, for diagnostics without a place.</summary>
    public string Project { get; private set; } = "";

    /// <summary>Findings left by hash of rule, path and text.</summary>
    public Dictionary<ulong, int> Known { get; } = [];

    /// <summary>Findings left by hash of rule and text, of files that are gone.</summary>
    public Dictionary<ulong, int> Moved { get; } = [];

    /// <summary>Whether anything is known about a rule; the others need no text.</summary>
    public bool Mentions(string rule) => _rules.Contains(rule);

    /// <summary>Whether a waiver covers a diagnostic.</summary>
    public bool IsWaived(string rule, string path, string message)
    {
        foreach (var waiver in _waivers)
        {
            if (waiver.Rule == rule && waiver.Path == path && message.IndexOf(waiver.Text, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The list, or null when the text is of another kind. A line that cannot be read holds nothing.</summary>
    public static ExemptionList? TryRead(SourceText text, CancellationToken cancellationToken)
    {
        var list = new ExemptionList();
        var isFirst = true;
        foreach (var line in text.Lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var content = line.ToString();
            if (isFirst && content != Header)
            {
                return null;
            }

            isFirst = false;
            list.Add(content.Split('\t'));
        }

        return isFirst || list.Root.Length == 0 ? null : list;
    }

    private void Add(string[] fields)
    {
        switch (fields[0])
        {
            case "root" when fields.Length == 2:
                Root = fields[1];
                break;
            case "project" when fields.Length == 2:
                Project = fields[1];
                break;
            case "b" or "r" when fields.Length == 4
                && ulong.TryParse(fields[2], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hash)
                && int.TryParse(fields[3], NumberStyles.None, CultureInfo.InvariantCulture, out var count):
                _rules.Add(fields[1]);
                var table = fields[0] == "b" ? Known : Moved;
                table.TryGetValue(hash, out var known);
                table[hash] = known + count;
                break;
            case "w" when fields.Length == 4:
                _rules.Add(fields[1]);
                _waivers.Add((fields[1], fields[2], fields[3]));
                break;
        }
    }
}
