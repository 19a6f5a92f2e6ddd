using System.Globalization;
using System.Text.RegularExpressions;

namespace Standards.Sdk.Tests.Harness;

/// <summary>
/// What is left on a terminal after it was sent a text: knows the codes that MSBuild's terminal logger uses to overwrite what it has shown.
/// The screen is higher than any output, so nothing scrolls away.
/// </summary>
internal sealed partial class TerminalScreen
{
    private readonly List<List<char>> _lines = [[]];
    private int _row;
    private int _column;

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

        return [.. screen._lines.Select(line => string.Concat(line).TrimEnd())];
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
                MoveTo(_row - Math.Max(count, 1), 0);
                break;
            case "G":
                MoveTo(_row, count - 1);
                break;
            case "D":
                MoveTo(_row, _column - Math.Max(count, 1));
                break;
            case "K":
                Cut();
                break;
            case "J":
                Cut();
                _lines.RemoveRange(_row + 1, _lines.Count - _row - 1);
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
                MoveTo(_row + 1, 0);
                break;
            case '\r':
                MoveTo(_row, 0);
                break;
            default:
                _lines[_row].AddRange(Enumerable.Repeat(' ', Math.Max(0, _column + 1 - _lines[_row].Count)));
                _lines[_row][_column++] = character;
                break;
        }
    }

    private void Cut() => _lines[_row] = [.. _lines[_row].Take(_column)];

    private void MoveTo(int toRow, int toColumn)
    {
        (_row, _column) = (Math.Max(0, toRow), Math.Max(0, toColumn));
        while (_lines.Count <= _row)
        {
            _lines.Add([]);
        }
    }

    // Control sequences, operating system commands (links, progress), keypad modes, and every other character.
    [GeneratedRegex(@"\x1b\[\??(?<count>\d*)[\d;]*(?<command>[A-Za-z])|\x1b\].*?(?:\x1b\\|\a)|\x1b[=>]|(?<text>[^\x1b])", RegexOptions.Singleline)]
    private static partial Regex Parts();
}
