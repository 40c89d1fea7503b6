package plimsoll.app.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Searches;
import plimsoll.model.output.Document;
import plimsoll.model.output.OrdersDocument;
import plimsoll.model.output.OrdersDocument.AccountOrders;
import plimsoll.model.portfolio.Account;

@Command(
        name = "orders",
        description = {
            "What open orders hold back of initial margin by the venue's rule, and each account as held after none,",
            "all, its buys, its sells or the worst subset of them filled, without fees: at the limit, or at the mark where",
            "the limit is better than it. Worst is the least initial excess; which orders they are is named."
        })
final class OrdersCommand extends FileCommand {
    OrdersCommand(Console console) {
        super(console);
    }

    @Override
    Document document(Input input) {
        Assessor assessor = input.assessor(Map.of());
        return OrdersDocument.of(
                input.heading(),
                input.accounts().stream().map(a -> orders(input, assessor, a)).toList(),
                input.fileProblems());
    }

    private static AccountOrders orders(Input input, Assessor assessor, Account account) {
        return new AccountOrders(
                account,
                assessor.assess(account, input.market(), AsIf.HELD, Searches.UNDERLYING),
                assessor.orders(account, input.market()));
    }
}
