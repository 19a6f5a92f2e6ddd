using System.Globalization;
using System.Text.RegularExpressions;

namespace Standards.Sdk.Tests.Harness;

/// <summary>
/// What is left on a terminal after it was sent a text: knows the codes that MSBuild's terminal logger uses to overwrite what it has shown.
/// The screen is higher than any output, so nothing scrolls away.
/// </summary>
internal sealed partial class TerminalScreen
{
    private readonly List<List<char>> lines = [[]];
    private int row;
    private int column;

    private TerminalScreen()
    {
    }

    /// <summary>The lines after the text was shown, without spaces at their ends.</summary>
    public static IReadOnlyList<string> Show(string output)
    {
        var screen = new TerminalScreen();
        foreach (Match part in Parts().Matches(output))
        {
            screen.Accept(part);
        }

        return [.. screen.lines.Select(line => string.Concat(line).TrimEnd())];
    }

    private void Accept(Match part)
    {
        if (part.Groups["command"] is { Success: true, Value: var command })
        {
            Execute(command, int.TryParse(part.Groups["count"].Value, CultureInfo.InvariantCulture, out var count) ? count : 0);
        }
        else if (part.Groups["text"] is { Success: true, Value: var text })
        {
            Write(text[0]);
        }
    }

    private void Execute(string command, int count)
    {
        switch (command)
        {
            case "F":
                MoveTo(row - Math.Max(count, 1), 0);
                break;
            case "G":
                MoveTo(row, count - 1);
                break;
            case "D":
                MoveTo(row, column - Math.Max(count, 1));
                break;
            case "K":
                Cut();
                break;
            case "J":
                Cut();
                lines.RemoveRange(row + 1, lines.Count - row - 1);
                break;
            case "m" or "h" or "l":
                break;
            default:
                throw new NotSupportedException($"The terminal logger sent the code '{command}', which this screen does not know.");
        }
    }

    private void Write(char character)
    {
        switch (character)
        {
            case '\n':
                MoveTo(row + 1, 0);
                break;
            case '\r':
                MoveTo(row, 0);
                break;
            default:
                lines[row].AddRange(Enumerable.Repeat(' ', Math.Max(0, column + 1 - lines[row].Count)));
                lines[row][column++] = character;
                break;
        }
    }

    private void Cut() => lines[row] = [.. lines[row].Take(column)];

    private void MoveTo(int toRow, int toColumn)
    {
        (row, column) = (Math.Max(0, toRow), Math.Max(0, toColumn));
        while (lines.Count <= row)
        {
            lines.Add([]);
        }
    }

    // Control sequences, operating system commands (links, progress), keypad modes, and every other character.
    [GeneratedRegex(@"\x1b\[\??(?<count>\d*)[\d;]*(?<command>[A-Za-z])|\x1b\].*?(?:\x1b\\|\a)|\x1b[=>]|(?<text>[^\x1b])", RegexOptions.Singleline)]
    private static partial Regex Parts();
}
