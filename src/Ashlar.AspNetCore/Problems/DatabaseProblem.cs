using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Ashlar.AspNetCore;

/// <summary>What an error of the client means to whoever sent the request, in words without SQL and without anybody's data.</summary>
internal static class DatabaseProblem
{
    /// <returns><see langword="null"/> for an error that is the program's own: nobody outside can do anything about it.</returns>
    public static ProblemDetails? Of(Exception error) => error switch
    {
        NotFoundException => With(StatusCodes.Status404NotFound, "There is no such thing, or it is not yours."),
        UniqueViolationException unique => With(StatusCodes.Status409Conflict, "There is one with the same values already.", unique.Fields, "is taken"),
        ForeignKeyViolationException key => With(
            StatusCodes.Status409Conflict, "It refers to something that is not there, or something else refers to it.", key.Fields, "refers to something that is not there"),
        ConflictException => With(StatusCodes.Status409Conflict, "Somebody else changed it at the same time. Read it again, and repeat the change."),
        RequiredFieldException required => With(StatusCodes.Status400BadRequest, "A value is missing.", [required.Field], "is required"),
        CheckViolationException => With(StatusCodes.Status400BadRequest, "The values break a rule of the data."),
        ValueOutOfRangeException => With(StatusCodes.Status400BadRequest, "A value is too large, too long or too exact to be kept."),
        CursorException => With(StatusCodes.Status400BadRequest, "The page cannot be found. Begin again without a cursor.", ["after"], "is no cursor of this list"),
        PoolExhaustedException or DatabaseBusyException or StatementTimeoutException or TransactionTimeoutException =>
            With(StatusCodes.Status503ServiceUnavailable, "There is too much to do at the moment. Try again."),
        ConnectionLostException =>
            With(StatusCodes.Status503ServiceUnavailable, "The connection to the database ended. See whether the change was made before you repeat it."),
        CannotConnectException or ReadOnlyDatabaseException => With(StatusCodes.Status503ServiceUnavailable, "The database cannot be used at the moment. Try again."),
        _ => null,
    };

    private static ProblemDetails With(int status, string detail) => new() { Status = status, Detail = detail };

    private static ProblemDetails With(int status, string detail, IReadOnlyList<string> fields, string message)
    {
        var problem = With(status, detail);
        if (fields.Count > 0)
        {
            problem.Extensions["errors"] = fields.ToDictionary(NameInJson.OfField, _ => new[] { message });
        }

        return problem;
    }
}
