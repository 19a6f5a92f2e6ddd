namespace StdService1.Domain;

/// <summary>What an invoice may hold.</summary>
public static class InvoiceRules
{
    /// <summary>Longest identifier of a message in characters.</summary>
    public const int MaxIdLength = 64;

    /// <summary>Longest correlation identifier in characters.</summary>
    public const int MaxCorrelationIdLength = 128;

    /// <summary>Most positions of an invoice.</summary>
    public const int MaxLines = 1000;

    /// <summary>Highest quantity of a position.</summary>
    public const int MaxQuantity = 1_000_000;

    /// <summary>Highest price of one piece.</summary>
    public const decimal MaxUnitPrice = 1_000_000_000m;

    /// <summary>Says what is wrong with a request, in one sentence without its values; null when nothing is.</summary>
    public static string? Check(InvoiceRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!IsId(request.Id))
            return $"An id has 1 to {MaxIdLength} small letters, digits and hyphens.";

        if (!IsCorrelationId(request.CorrelationId))
            return $"A correlationId has 1 to {MaxCorrelationIdLength} letters, digits and characters of '-_.:'.";

        if (request.Lines.Count is 0 or > MaxLines)
            return $"An invoice has 1 to {MaxLines} lines.";

        for (var index = 0; index < request.Lines.Count; index++)
        {
            if (CheckLine(request.Lines[index]) is { } problem)
                return $"lines[{index}]: {problem}";
        }

        return null;
    }

    // An element of a list may be null whatever its type says, since deserializers do not look at that.
    private static string? CheckLine(InvoiceLine? line) => line switch
    {
        null => "A line is not null.",
        { Quantity: < 1 or > MaxQuantity } => $"A quantity is from 1 to {MaxQuantity}.",
        { UnitPrice: < 0 or > MaxUnitPrice } => $"A unitPrice is from 0 to {MaxUnitPrice}.",
        { UnitPrice.Scale: > 2 } => "A unitPrice has two decimals at most.",
        _ => null,
    };

    // Small letters only: the id names a file, and some file systems take "A" and "a" for the same one.
    private static bool IsId(string id) =>
        id.Length is > 0 and <= MaxIdLength && id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    private static bool IsCorrelationId(string id) =>
        id.Length is > 0 and <= MaxCorrelationIdLength && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or ':');
}
