using System.Text;
using Standards.Checks.Findings;

namespace Standards.Checks.Engine.Waivers;

/// <summary>Writes the command that records a waiver, as one pastes it into a shell.</summary>
public static class WaiveCommand
{
    /// <summary>The command for one rule and file; the author fills in the rest.</summary>
    public static string For(string rule, string path) => Text(new WaiverRequest(rule, path, "", "", "", ""), "yyyy-MM-dd");

    /// <summary>The command with what was given, and a placeholder for every field that is missing.</summary>
    /// <param name="request">What is known.</param>
    /// <param name="end">Stands for a missing end.</param>
    public static string Text(WaiverRequest request, string end)
    {
        var command = new StringBuilder("dotnet build -t:StandardsWaive");
        Add(command, "StandardsRule", request.Rule, "STD2004");
        Add(command, "StandardsPath", request.Path, "src/Orders.Legacy/**");
        Add(command, "StandardsText", request.Text, "");
        Add(command, "StandardsValue", request.Value, SecretHash.AreOfValues(request.Rule) ? "…" : "");
        Add(command, "StandardsReason", request.Reason, "…");
        Add(command, "StandardsOwner", request.Owner, "…");
        Add(command, "StandardsApprovedBy", request.ApprovedBy, "…");
        Add(command, "StandardsExpires", request.Expires, end);
        Add(command, "StandardsLink", request.Link, "");
        return command.ToString();
    }

    /// <summary>A fix that names fields of the file, with the properties of the command in their place.</summary>
    internal static string Translate(string fix)
    {
        foreach (var field in WaiverFields.All)
        {
            fix = fix
                .Replace($"'{field}: ", $"'-p:{Property(field)}=", StringComparison.Ordinal)
                .Replace($"'{field}'", $"-p:{Property(field)}", StringComparison.Ordinal);
        }

        return fix;
    }

    /// <summary>The name of the property that gives a field.</summary>
    internal static string Property(string field) => field switch
    {
        WaiverFields.ApprovedBy => "StandardsApprovedBy",
        _ => "Standards" + char.ToUpperInvariant(field[0]) + field[1..],
    };

    private static void Add(StringBuilder command, string property, string value, string placeholder)
    {
        value = value.Length > 0 ? value : placeholder;
        if (value.Length > 0)
        {
            command.Append(" -p:").Append(property).Append('=').Append(Word(value));
        }
    }

    // MSBuild separates properties by ';' and ',' and reads '%' as an escape; a shell splits and expands the rest.
    private static string Word(string value)
    {
        var text = value
            .Replace("%", "%25", StringComparison.Ordinal)
            .Replace(";", "%3B", StringComparison.Ordinal)
            .Replace(",", "%2C", StringComparison.Ordinal)
            .Replace("\"", "%22", StringComparison.Ordinal);
        return text.All(c => char.IsAsciiLetterOrDigit(c) || "._-+@/:".Contains(c)) ? text : $"\"{text}\"";
    }
}
