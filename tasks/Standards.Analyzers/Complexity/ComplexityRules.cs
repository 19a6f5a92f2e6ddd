using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Standards.Analyzers.Complexity;

/// <summary>
/// The rules about complexity. A measure with two limits has two rules, so that each can be configured on its own; a function that is
/// above both gives one finding, that of the higher limit.
/// </summary>
internal static class ComplexityRules
{
    private const string Category = "code";
    private const string Branches =
        "{0} has cyclomatic complexity {1}, above {2}; {3}. Move a branch with its condition into a method of its own, or let a table decide.";
    private const string Length = "{0} is {1} lines long, above {2}; {3}. Move a step of it into a method with a name.";

    /// <summary>Cyclomatic complexity above the first limit.</summary>
    public static readonly DiagnosticDescriptor Cyclomatic = RuleDescription.Of("STD1100", Category, "Functions have few branches", Branches);

    /// <summary>Cyclomatic complexity above the second limit.</summary>
    public static readonly DiagnosticDescriptor CyclomaticMax = RuleDescription.Of("STD1101", Category, "No function has too many branches", Branches);

    /// <summary>Cognitive complexity.</summary>
    public static readonly DiagnosticDescriptor Cognitive = RuleDescription.Of(
        "STD1102",
        Category,
        "Functions are easy to follow",
        "{0} has cognitive complexity {1}, above {2}; {3}. Return early instead of nesting, and give a condition or a loop's body a name.");

    /// <summary>Nested blocks.</summary>
    public static readonly DiagnosticDescriptor Nesting = RuleDescription.Of(
        "STD1103",
        Category,
        "Blocks are not nested deeply",
        "{0} nests {1} blocks, above {2}; {3}. Return or continue early, or move the inner blocks into a method.");

    /// <summary>Lines of a function above the first limit.</summary>
    public static readonly DiagnosticDescriptor MethodLines = RuleDescription.Of("STD1104", Category, "Functions are short", Length);

    /// <summary>Lines of a function above the second limit.</summary>
    public static readonly DiagnosticDescriptor MethodLinesMax = RuleDescription.Of("STD1105", Category, "No function is too long", Length);

    /// <summary>Lines of a file.</summary>
    public static readonly DiagnosticDescriptor FileLines =
        RuleDescription.Of("STD1106", Category, "Source files are short", "File '{0}' is {1} lines long, above {2}; {3}. {4}.");

    /// <summary>Functions of a file.</summary>
    public static readonly DiagnosticDescriptor FileFunctions = RuleDescription.Of(
        "STD1107",
        Category,
        "Source files hold few functions",
        "File '{0}' declares {1} functions, above {2}; {3}. Move those that belong together into a type of their own.");

    /// <summary>All of them, in the order of their ids.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
        [Cyclomatic, CyclomaticMax, Cognitive, Nesting, MethodLines, MethodLinesMax, FileLines, FileFunctions];
}
