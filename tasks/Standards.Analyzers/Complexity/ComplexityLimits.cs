using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Standards.Analyzers.Complexity;

/// <summary>
/// The numbers above which a measure is reported. A repository writes them as <c>complexity</c> in <c>standards.yml</c>; the engine
/// judges them and hands them on as options of a global configuration.
/// </summary>
/// <param name="options">The options of the compilation.</param>
internal sealed class ComplexityLimits(AnalyzerConfigOptions options)
{
    /// <summary>What the names of all options begin with.</summary>
    public const string Prefix = "standards_complexity_";

    /// <summary>Independent paths of a function, first limit.</summary>
    public int Cyclomatic { get; } = Read(options, "cyclomatic", 10);

    /// <summary>Independent paths of a function, second limit.</summary>
    public int CyclomaticMax { get; } = Read(options, "cyclomatic_max", 15);

    /// <summary>Cognitive complexity of a function.</summary>
    public int Cognitive { get; } = Read(options, "cognitive", 10);

    /// <summary>Blocks in one another.</summary>
    public int Nesting { get; } = Read(options, "nesting", 4);

    /// <summary>Lines of a function, first limit.</summary>
    public int MethodLines { get; } = Read(options, "method_lines", 50);

    /// <summary>Lines of a function, second limit.</summary>
    public int MethodLinesMax { get; } = Read(options, "method_lines_max", 100);

    /// <summary>Lines of a file.</summary>
    public int FileLines { get; } = Read(options, "file_lines", 500);

    /// <summary>Functions of a file.</summary>
    public int FileFunctions { get; } = Read(options, "file_functions", 20);

    // The engine has refused what is no number; nobody else writes these.
    private static int Read(AnalyzerConfigOptions options, string name, int otherwise) =>
        options.TryGetValue(Prefix + name, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            ? limit
            : otherwise;
}
