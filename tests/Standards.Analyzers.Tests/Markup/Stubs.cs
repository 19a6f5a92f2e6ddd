namespace Standards.Analyzers.Tests.Markup;

/// <summary>Sources in place of libraries that are not restored here: the members that the rules know, with the signatures of the originals.</summary>
internal static class Stubs
{
    /// <summary>Microsoft.EntityFrameworkCore.</summary>
    public const string EntityFramework = """
        namespace Microsoft.EntityFrameworkCore
        {
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading;
            using System.Threading.Tasks;

            public class DbContext : System.IDisposable
            {
                public virtual int SaveChanges() => 0;
                public virtual Task<int> SaveChangesAsync(CancellationToken cancellationToken = default) => Task.FromResult(0);
                public virtual object Add(object entity) => entity;
                public virtual ValueTask<object> AddAsync(object entity, CancellationToken cancellationToken = default) => new(entity);
                public virtual object Update(object entity) => entity;
                public virtual object Remove(object entity) => entity;
                public virtual void RemoveRange(IEnumerable<object> entities) { }
                public virtual DbSet<TEntity> Set<TEntity>() where TEntity : class => null!;
                public virtual ChangeTracking.EntityEntry<TEntity> Entry<TEntity>(TEntity entity) where TEntity : class => null!;
                public void Dispose() { }
            }

            public abstract class DbSet<TEntity> : IQueryable<TEntity> where TEntity : class
            {
                public virtual TEntity Add(TEntity entity) => entity;
                public virtual ValueTask<TEntity> AddAsync(TEntity entity, CancellationToken cancellationToken = default) => new(entity);
                public virtual void AddRange(params TEntity[] entities) { }
                public virtual Task AddRangeAsync(params TEntity[] entities) => Task.CompletedTask;
                public virtual TEntity Update(TEntity entity) => entity;
                public virtual TEntity Remove(TEntity entity) => entity;
                public virtual void RemoveRange(IEnumerable<TEntity> entities) { }
                public virtual TEntity? Find(params object?[]? keyValues) => null;
                public virtual ValueTask<TEntity?> FindAsync(params object?[]? keyValues) => default;
                public abstract System.Type ElementType { get; }
                public abstract System.Linq.Expressions.Expression Expression { get; }
                public abstract IQueryProvider Provider { get; }
                public abstract IEnumerator<TEntity> GetEnumerator();
                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
            }

            public static class EntityFrameworkQueryableExtensions
            {
                public static Task<List<T>> ToListAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default) => null!;
                public static Task<T?> FirstOrDefaultAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default) => null!;
                public static Task<T?> FirstOrDefaultAsync<T>(
                    this IQueryable<T> source, System.Linq.Expressions.Expression<System.Func<T, bool>> predicate, CancellationToken token = default) => null!;
                public static Task<int> CountAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default) => null!;
                public static Task<bool> AnyAsync<T>(
                    this IQueryable<T> source, System.Linq.Expressions.Expression<System.Func<T, bool>> predicate, CancellationToken token = default) => null!;
                public static IQueryable<T> AsNoTracking<T>(this IQueryable<T> source) => source;
                public static Task<int> ExecuteDeleteAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default) => null!;
            }

            public enum EntityState { Unchanged, Deleted, Modified, Added }
        }

        namespace Microsoft.EntityFrameworkCore.ChangeTracking
        {
            public class EntityEntry<TEntity> where TEntity : class
            {
                public virtual EntityState State { get; set; }
            }
        }
        """;
}
