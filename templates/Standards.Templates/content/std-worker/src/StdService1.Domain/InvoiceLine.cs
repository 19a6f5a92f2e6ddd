namespace StdService1.Domain;

/// <summary>One position of an invoice.</summary>
/// <param name="Quantity">How many, from 1 to <see cref="InvoiceRules.MaxQuantity"/>.</param>
/// <param name="UnitPrice">What one costs in the currency of the invoice, from 0 to <see cref="InvoiceRules.MaxUnitPrice"/> with two decimals at most.</param>
public sealed record InvoiceLine(int Quantity, decimal UnitPrice);
