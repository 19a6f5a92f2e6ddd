namespace Standards.Analyzers.Tests.Markup;

/// <summary>What the sources of tests begin with.</summary>
internal static class Usings
{
    /// <summary>Names that most of them need, in a line of its own, so that line numbers of a source begin with two.</summary>
    public const string Common =
        "using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Threading; using System.Threading.Tasks;\n";
}
