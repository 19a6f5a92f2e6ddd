namespace Standards.Sdk.Tests.CiTemplates;

/// <summary>One repository for all classes that run scripts in it, one after the other: to build it takes longer than all that they do.</summary>
[CollectionDefinition(Name)]
public sealed class CiCollection : ICollectionFixture<CiRepository>
{
    internal const string Name = "CI repository";
}
