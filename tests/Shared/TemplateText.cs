using System.Text;
using System.Text.RegularExpressions;

namespace Standards.Tests.Shared;

/// <summary>The conditions in the text of a template's file, each on a line of its own in the form of the file's comments.</summary>
internal static partial class TemplateText
{
    /// <summary>The text without the lines whose conditions are not met, and without the conditions.</summary>
    public static string Render(string text, TemplateAnswers answers)
    {
        var result = new StringBuilder(text.Length);
        // For each condition that is open: whether its branch is written, and whether one was.
        var open = new Stack<(bool Written, bool Done)>();
        foreach (var line in text.Split('\n'))
        {
            var match = Condition().Match(line);
            switch (match.Groups["word"].Value)
            {
                case "if":
                    var holds = answers.Hold(match.Groups["condition"].Value);
                    open.Push((holds, holds));
                    break;
                case "elseif":
                    var before = open.Pop();
                    var next = !before.Done && answers.Hold(match.Groups["condition"].Value);
                    open.Push((next, before.Done || next));
                    break;
                case "else":
                    open.Push((!open.Pop().Done, true));
                    break;
                case "endif":
                    _ = open.Pop();
                    break;
                default:
                    if (open.All(branch => branch.Written))
                    {
                        _ = result.Append(line).Append('\n');
                    }
                    break;
            }
        }

        return open.Count == 0 ? result.ToString(0, result.Length - 1) : throw new FormatException("A condition is not closed.");
    }

    [GeneratedRegex(@"^\s*(?://|<!--)?#(?<word>if|elseif|else|endif)\b\s*(?<condition>[^>]*?)\s*(?:-->)?\s*$")]
    private static partial Regex Condition();
}
