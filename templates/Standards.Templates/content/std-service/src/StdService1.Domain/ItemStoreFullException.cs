namespace StdService1.Domain;

/// <summary>A store holds as many items as it may.</summary>
public sealed class ItemStoreFullException() : InvalidOperationException("The store is full.");
