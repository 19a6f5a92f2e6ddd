// Each test starts builds that use a processor of their own.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
[assembly: TestCollectionOrderer("Standards.Sdk.Tests.LongestFirst", "Standards.Sdk.Tests")]
