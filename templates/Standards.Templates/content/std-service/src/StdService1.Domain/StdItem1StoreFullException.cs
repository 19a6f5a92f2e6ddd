namespace StdService1.Domain;

/// <summary>A store holds as many std items1 as it may.</summary>
public sealed class StdItem1StoreFullException() : InvalidOperationException("The store is full.");
