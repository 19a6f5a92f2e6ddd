namespace StdService1.Worker.Invoices;

/// <summary>A request in hand.</summary>
/// <param name="Receipt">How its source knows it.</param>
/// <param name="Request">What is asked for.</param>
internal sealed record InvoiceDelivery(string Receipt, InvoiceRequest Request);
