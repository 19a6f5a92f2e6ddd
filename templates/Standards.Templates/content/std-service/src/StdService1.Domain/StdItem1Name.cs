namespace StdService1.Domain;

/// <summary>What a std item1 may be called.</summary>
public static class StdItem1Name
{
    /// <summary>Longest name in UTF-16 code units, after trimming.</summary>
    public const int MaxLength = 100;

    /// <summary>Regular expression of names without control characters.</summary>
    public const string Pattern = @"^\P{Cc}*$";

    /// <summary>Says what is wrong with a name, in one sentence; null when nothing is.</summary>
    public static string? Check(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return "A name is required.";

        if (name.Trim().Length > MaxLength)
            return $"A name has at most {MaxLength} characters.";

        return name.Any(char.IsControl) ? "A name has no control characters." : null;
    }
}
