namespace Standards.Templates.Tests;

// One pack for all classes, which also keeps two packs from writing into the same obj folder at once.
[CollectionDefinition(InstalledPack.Collection)]
public class PackCollection : ICollectionFixture<InstalledPack>;
