namespace StdService1.Domain;

/// <summary>Asks for the total of an invoice. <see cref="InvoiceRules.Check"/> says whether it makes sense.</summary>
/// <param name="Id">Identifier of the message, given by its sender: the same message sent twice has the same one.</param>
/// <param name="CorrelationId">Identifier of what the message belongs to; it goes into the log and the result.</param>
/// <param name="Lines">The positions, 1 to <see cref="InvoiceRules.MaxLines"/>.</param>
public sealed record InvoiceRequest(string Id, string CorrelationId, IReadOnlyList<InvoiceLine> Lines);
