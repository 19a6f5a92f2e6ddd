using Standards.Sdk.Tests.CiTemplates;
using Standards.Sdk.Tests.Templates;
using Xunit.Abstractions;

namespace Standards.Sdk.Tests;

/// <summary>
/// Starts the classes that take minutes before all others: their tests run one after another, and where such a class came last, one processor would
/// wait for it. All others keep the order that they are given in.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = [typeof(RepositoryTemplateTests).FullName!, CiCollection.Name, typeof(ItemTemplateTests).FullName!];

    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) => testCollections.OrderBy(Place);

    // The collection of a class that names none is called after it.
    private static int Place(ITestCollection collection)
    {
        var place = Array.FindIndex(Long, name => collection.DisplayName.Contains(name, StringComparison.Ordinal));
        return place < 0 ? Long.Length : place;
    }
}
