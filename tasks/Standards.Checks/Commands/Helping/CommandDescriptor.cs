using System.Text;

namespace Standards.Checks.Commands.Helping;

/// <summary>A command of the SDK: a target that a person asks for by name.</summary>
/// <param name="Target">Its name for <c>dotnet build -t:</c>, <c>StandardsNewAdr</c>.</param>
/// <param name="Group">What people want to do with it; a key of <see cref="CommandHelp"/>.</param>
/// <param name="Summary">One line, without a stop.</param>
/// <param name="Properties">What it takes, as properties of the command line: <c>StandardsTitle</c>.</param>
/// <param name="Page">Path of its guide in the product's repository.</param>
public sealed record CommandDescriptor(string Target, string Group, string Summary, IReadOnlyList<string> Properties, string Page)
{
    private const string Prefix = "Standards";

    /// <summary>Its name for the tool: <c>new-adr</c>.</summary>
    public string Name => ShortOf(Target);

    /// <summary>The name of a target or property as the tool writes it: <c>StandardsApprovedBy</c> is <c>approved-by</c>.</summary>
    public static string ShortOf(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in Bare(name))
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    /// <summary>A name without what all have in common: <c>StandardsApprovedBy</c> is <c>ApprovedBy</c>.</summary>
    public static string Bare(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;
}
