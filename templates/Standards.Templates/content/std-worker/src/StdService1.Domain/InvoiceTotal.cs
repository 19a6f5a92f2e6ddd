namespace StdService1.Domain;

/// <summary>What an invoice comes to.</summary>
/// <param name="Id">Identifier of the message that asked.</param>
/// <param name="CorrelationId">Taken over from the message.</param>
/// <param name="Lines">Number of positions.</param>
/// <param name="Total">Sum over the positions, in the currency of the invoice.</param>
/// <param name="CalculatedAt">When it was calculated, in UTC.</param>
public sealed record InvoiceTotal(string Id, string CorrelationId, int Lines, decimal Total, DateTime CalculatedAt)
{
    /// <summary>Calculates the total.</summary>
    /// <param name="request">A request that <see cref="InvoiceRules.Check"/> accepts.</param>
    /// <param name="clock">Gives the time.</param>
    /// <exception cref="ArgumentException">The request is not acceptable.</exception>
    public static InvoiceTotal Of(InvoiceRequest request, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        if (InvoiceRules.Check(request) is { } problem)
            throw new ArgumentException(problem, nameof(request));

        var total = request.Lines.Sum(line => line.Quantity * line.UnitPrice);
        return new InvoiceTotal(request.Id, request.CorrelationId, request.Lines.Count, total, clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>Whether this says the same as another total; when it was calculated does not count.</summary>
    public bool Agrees(InvoiceTotal other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this == other with { CalculatedAt = CalculatedAt };
    }
}
