using Standards.Checks.Foundation.CSharp;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Models.Coverage;

/// <summary>Tells code that runs from declarations: a file of interfaces, enumerations or attributes of an assembly has no line to cover.</summary>
internal static class RunnableCode
{
    /// <summary>Whether a C# file has a method with a body. A file that cannot be read may have one.</summary>
    public static bool IsIn(SourceFile file)
    {
        if (!file.Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        try
        {
            return IsIn(file.ReadText());
        }
        catch (UnreadableFileException)
        {
            return true;
        }
    }

    /// <summary>Whether an arrow, or a brace behind a parenthesis, stands outside of comments and literals.</summary>
    internal static bool IsIn(string text)
    {
        var before = ' ';
        for (var tokens = new CSharpScanner(text); tokens.Read(); before = tokens.Mark)
        {
            if ((before, tokens.Mark) is (')', '{') or ('=', '>'))
            {
                return true;
            }
        }

        return false;
    }
}
