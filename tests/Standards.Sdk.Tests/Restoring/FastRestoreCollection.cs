namespace Standards.Sdk.Tests.Restoring;

/// <summary>One repository for both classes, one after the other: they change what restore reads.</summary>
[CollectionDefinition(Name)]
public sealed class FastRestoreCollection : ICollectionFixture<FastRestoreFixture>
{
    internal const string Name = "fast restore";
}
